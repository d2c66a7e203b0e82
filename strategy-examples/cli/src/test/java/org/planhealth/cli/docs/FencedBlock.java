package org.planhealth.cli.docs;

/**
 * A fenced block of a page.
 *
 * @param page the page
 * @param key the anchor of its heading, a slash and its language; from the second one of both on, also its number
 * @param line the first line of its text in the page, from 1
 * @param text its text
 */
record FencedBlock(MarkdownPage page, String key, int line, String text) {
    /** Returns where it stands. */
    String place() {
        return page.name() + ":" + line;
    }
}
