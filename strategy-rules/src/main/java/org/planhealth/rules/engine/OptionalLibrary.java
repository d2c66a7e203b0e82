package org.planhealth.rules.engine;

/**
 * Finds libraries that an application may leave out.
 *
 * <p>Where this library is a module, such a library may be one too or stand on the class path. A module reads nothing there
 * unless it says so itself, at run time.
 */
public final class OptionalLibrary {
    private OptionalLibrary() {}

    /**
     * Tells whether a library is there, and lets this one use it.
     *
     * @param className a class of the library
     */
    public static boolean isThere(String className) {
        Class<?> self = OptionalLibrary.class;
        try {
            self.getModule()
                    .addReads(Class.forName(className, false, self.getClassLoader())
                            .getModule());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
