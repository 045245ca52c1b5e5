package vn.thanghang.analysis;

import java.util.List;
import vn.thanghang.indexstats.composite.Alternative;
import vn.thanghang.indexstats.composite.DrawMatrix;
import vn.thanghang.indexstats.composite.UncertainInput;

/** A file of draws: for every input a column of its name with labels, or {@code u_}name with numbers in [0, 1). */
final class DrawsFile {

    private DrawsFile() {}

    static DrawMatrix read(CsvTable table, List<UncertainInput> inputs) {
        int[][] choices = new int[table.rows()][inputs.size()];
        for (int i = 0; i < inputs.size(); i++) {
            UncertainInput input = inputs.get(i);
            boolean labelled = table.has(input.name());
            for (int row = 0; row < choices.length; row++) {
                choices[row][i] = labelled ? labelled(table, row, input) : drawn(table, row, input);
            }
        }
        return DrawMatrix.ofChoices(choices, inputs);
    }

    private static int labelled(CsvTable table, int row, UncertainInput input) {
        String label = table.required(row, input.name());
        List<String> labels =
                input.alternatives().stream().map(Alternative::label).toList();
        if (!labels.contains(label)) {
            throw table.bad("analysis.statistics.unknownLabel", row, input.name(), label);
        }
        return labels.indexOf(label);
    }

    private static int drawn(CsvTable table, int row, UncertainInput input) {
        String title = "u_" + input.name();
        double draw = table.number(row, title);
        if (!(draw >= 0 && draw < 1)) {
            throw table.bad("analysis.statistics.badDraw", row, title, Double.toString(draw));
        }
        return input.choice(draw);
    }
}
