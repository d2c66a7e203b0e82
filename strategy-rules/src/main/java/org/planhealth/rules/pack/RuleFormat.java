package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import java.io.IOException;

/** A form in which the folder of a rule can state the condition; {@link FolderPack} lists them. */
interface RuleFormat {

    /** Returns the name of the file that states a condition in this form. */
    String file();

    /**
     * Reads all rules of a pack that are in this form.
     *
     * @param folders their folders, at least one, by topic and id
     * @param reading where to note what is wrong with them, and where to keep what takes long
     * @return the rules; of no matter once a problem was noted
     */
    PackContents read(ImmutableList<RuleFolder> folders, PackReading reading) throws IOException;
}
