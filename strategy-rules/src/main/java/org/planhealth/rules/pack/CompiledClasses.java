package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.drools.model.Model;
import org.planhealth.rules.engine.CompiledModels;

/**
 * What the compiler makes of rules.
 *
 * @param models the names of the classes that list the rules
 * @param classes every class file, by the name of the class
 */
record CompiledClasses(ImmutableList<String> models, ImmutableMap<String, byte[]> classes) {

    /** Returns the models, loaded by a class loader of their own that leads back to the library's. */
    ImmutableList<Model> load() {
        return CompiledModels.load(models, new Loader(classes));
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(models.size());
            for (String model : models) {
                out.writeUTF(model);
            }
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> file : classes.entrySet()) {
                out.writeUTF(file.getKey());
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #toBytes} wrote; whoever calls has made sure that nothing else did. */
    static CompiledClasses ofBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        ImmutableList.Builder<String> models = ImmutableList.builder();
        for (int left = in.readInt(); left > 0; left--) {
            models.add(in.readUTF());
        }
        ImmutableMap.Builder<String, byte[]> classes = ImmutableMap.builder();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new CompiledClasses(models.build(), classes.buildOrThrow());
    }

    private static final class Loader extends ClassLoader {
        private final ImmutableMap<String, byte[]> classes;

        Loader(ImmutableMap<String, byte[]> classes) {
            super("rule pack", CompiledClasses.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] file = classes.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, file, 0, file.length);
        }
    }
}
