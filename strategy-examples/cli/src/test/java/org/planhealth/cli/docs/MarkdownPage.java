package org.planhealth.cli.docs;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A page of the project: its fenced blocks, its links, and the anchors that others can link to. */
final class MarkdownPage {
    /** The top of the repository. */
    static final Path ROOT = Path.of("../..");

    private final String name;
    private final ImmutableList<FencedBlock> blocks;
    private final ImmutableSet<String> anchors;
    private final ImmutableList<String> links;

    private MarkdownPage(String name, String text) {
        this.name = name;
        Contents contents = new Contents(this);
        Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(text)
                .accept(contents);
        this.blocks = contents.blocks.build();
        this.anchors = contents.anchors.build();
        this.links = contents.links.build();
    }

    /** Reads the page of a name, a path from the top of the repository. */
    static MarkdownPage of(String name) {
        try {
            return new MarkdownPage(name, Files.readString(ROOT.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    ImmutableList<FencedBlock> blocks() {
        return blocks;
    }

    ImmutableSet<String> anchors() {
        return anchors;
    }

    ImmutableList<String> links() {
        return links;
    }

    /** Returns the block of a key. */
    FencedBlock block(String key) {
        return blocks.stream()
                .filter(block -> block.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no block " + key));
    }

    /** Writes another text into the block of a key. */
    static void rewrite(String page, String key, String text) throws IOException {
        FencedBlock block = of(page).block(key);
        List<String> lines = Files.readAllLines(ROOT.resolve(page));
        int first = block.line() - 1;
        ImmutableList<String> changed = ImmutableList.<String>builder()
                .addAll(lines.subList(0, first))
                .addAll(text.lines().iterator())
                .addAll(lines.subList(first + (int) block.text().lines().count(), lines.size()))
                .build();
        Files.writeString(ROOT.resolve(page), String.join("\n", changed) + "\n");
    }

    private static final class Contents extends AbstractVisitor {
        private final MarkdownPage page;
        private final IdGenerator ids = IdGenerator.builder().build();
        private final Map<String, Integer> count = new HashMap<>();
        private final ImmutableList.Builder<FencedBlock> blocks = ImmutableList.builder();
        private final ImmutableSet.Builder<String> anchors = ImmutableSet.builder();
        private final ImmutableList.Builder<String> links = ImmutableList.builder();
        private String section = "";

        Contents(MarkdownPage page) {
            this.page = page;
        }

        @Override
        public void visit(Heading heading) {
            StringBuilder title = new StringBuilder();
            heading.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    title.append(text.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    title.append(code.getLiteral());
                }
            });
            section = ids.generateId(title.toString());
            anchors.add(section);
            visitChildren(heading);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            String key = section + "/" + block.getInfo();
            int number = count.merge(key, 1, Integer::sum);
            int fence = block.getSourceSpans().get(0).getLineIndex();
            blocks.add(new FencedBlock(page, number == 1 ? key : key + "-" + number, fence + 2, block.getLiteral()));
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }
    }
}
