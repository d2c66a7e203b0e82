package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import java.io.IOException;

/** A form in which the folder of a rule can state the condition; {@link FolderPack} lists them. */
interface RuleForm {

    /** Returns the name of the file that states a condition in this form. */
    String file();

    /**
     * Reads all rules of a pack that are in this form.
     *
     * @param folders their folders, at least one, by topic and id
     * @param reading where to note what is wrong with them, and where to keep what takes long
     * @return the rules; of no matter once a problem was noted
     */
    PackPart read(ImmutableList<RuleFolder> folders, PackReading reading) throws IOException;
}
