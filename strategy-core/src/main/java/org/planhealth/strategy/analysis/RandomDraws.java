package org.planhealth.strategy.analysis;

import com.google.common.hash.Hashing;

/**
 * Random numbers for one simulated future: SplitMix64, written out so that they are the same on every machine and on every
 * version of Java.
 *
 * <p>Every future has a number, and with it the same draws in each forecast. So two forecasts differ by their data alone:
 * a plan with more done is never later, a renamed one is the same, and a what-if is not blurred by chance.
 */
final class RandomDraws {
    private static final long SEED = 0x706c_616e_6865_616cL;
    private static final long STEP = 0x9e37_79b9_7f4a_7c15L;

    private long state;

    /** Goes to the first draw of a future. */
    void start(int future) {
        state = mixed(SEED + future);
    }

    /** Goes to the first draw of what has a name, which is the same whatever else there is. */
    void start(String name) {
        state = mixed(SEED ^ Hashing.murmur3_128().hashUnencodedChars(name).asLong());
    }

    /** Puts values into any order, each as likely as the others. */
    void shuffle(int[] values) {
        for (int left = values.length; left > 1; left--) {
            int drawn = (int) below(left);
            int value = values[drawn];
            values[drawn] = values[left - 1];
            values[left - 1] = value;
        }
    }

    /**
     * Returns a whole number from 0 up to, but without, a bound; all are as likely, but for one part in 2^63 / bound.
     *
     * @param bound 1 to 2^62
     */
    long below(long bound) {
        state += STEP;
        return Math.multiplyHigh(mixed(state) >>> 1, bound << 1);
    }

    /** Returns a number from 0 up to, but without, 1. */
    double unit() {
        state += STEP;
        return (mixed(state) >>> 11) * 0x1p-53;
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return mixed ^ (mixed >>> 31);
    }
}
