package vn.thanghang.platform.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Texts;

/** Writes the sample drawings as files, to look at them: {@code ChartSheet <folder>}. */
final class ChartSheet {

    private ChartSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, String> chart :
                ChartSamples.all(new Texts().in(Language.VI)).entrySet()) {
            Files.writeString(folder.resolve(chart.getKey() + ".svg"), chart.getValue());
        }
    }
}
