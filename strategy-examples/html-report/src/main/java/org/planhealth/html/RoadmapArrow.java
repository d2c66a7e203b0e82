package org.planhealth.html;

import static org.planhealth.html.RoadmapAxis.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;

/**
 * An arrow from an initiative to one that waits for it.
 *
 * @param line the commands of its line
 * @param head the corners of its head
 */
record RoadmapArrow(String line, String head) {
    private static final int ELBOW = 8;
    private static final int HEAD = 4;

    /** Returns the arrows between the rows of a roadmap. */
    static ImmutableList<RoadmapArrow> all(ImmutableMap<String, RoadmapRow> rows) {
        ImmutableList.Builder<RoadmapArrow> arrows = ImmutableList.builder();
        for (RoadmapRow row : rows.values()) {
            for (Dependency dependency : row.item().awaited()) {
                RoadmapRow awaited = rows.get(dependency.initiative());
                if (awaited != null && !awaited.equals(row) && !awaited.isUndated() && !row.isUndated()) {
                    arrows.add(of(awaited, row, dependency.type()));
                }
            }
        }
        return arrows.build();
    }

    private static RoadmapArrow of(RoadmapRow awaited, RoadmapRow row, @Nullable DependencyType type) {
        boolean fromFinish = type == null || type == DependencyType.FS || type == DependencyType.FF;
        boolean toFinish = type == DependencyType.FF || type == DependencyType.SF;
        double x1 = awaited.anchor(fromFinish);
        double y1 = awaited.middle();
        double x2 = row.anchor(toFinish);
        double y2 = row.middle();
        if (toFinish) {
            double outer = Math.min(RoadmapAxis.RIGHT + ELBOW, Math.max(x1, x2) + ELBOW);
            return new RoadmapArrow(
                    "M" + number(x1) + " " + number(y1) + "H" + number(outer) + "V" + number(y2) + "H" + number(x2),
                    head(x2, y2, HEAD));
        }
        boolean ahead = x1 <= x2 - ELBOW;
        double between = y2 > y1 ? row.top() : row.top() + RoadmapRow.HEIGHT;
        String way = ahead ? "V" + number(y2) : "V" + number(between) + "H" + number(x2 - ELBOW) + "V" + number(y2);
        return new RoadmapArrow("M" + number(x1) + " " + number(y1) + way + "H" + number(x2), head(x2, y2, -HEAD));
    }

    private static String head(double x, double y, int length) {
        return number(x + 2 * length) + "," + number(y - HEAD) + " " + number(x) + "," + number(y) + " "
                + number(x + 2 * length) + "," + number(y + HEAD);
    }
}
