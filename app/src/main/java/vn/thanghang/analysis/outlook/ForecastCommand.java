package vn.thanghang.analysis.outlook;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thanghang.indexstats.IndexStatsException;

/** {@code forecast}: the next edition of every unit, with the record of earlier forecasts. */
@Command(
        name = "forecast",
        description = "Dự báo kỳ sau của mọi đơn vị, kèm kiểm định trên các kỳ đã công bố.",
        mixinStandardHelpOptions = true)
public final class ForecastCommand implements Callable<Integer> {

    @Mixin
    private CommandResults results = new CommandResults();

    @Mixin
    private JsonAnswer answer = new JsonAnswer();

    @Option(names = "--seed", defaultValue = "1", description = "Hạt giống (mặc định ${DEFAULT-VALUE}).")
    private long seed = Outlook.SEED;

    @Option(names = "--draws", defaultValue = "10000", description = "Số lần rút mô phỏng đồng thời.")
    private int draws = Outlook.FORECAST_DRAWS;

    @Override
    public Integer call() {
        DrawOption.check(draws);
        int year = results.year();
        Outlook outlook = results.outlook();
        try {
            answer.write(ForecastJson.of(
                    results.index(),
                    outlook.forecast(year, draws, seed),
                    outlook.backTest(year, draws, seed),
                    unit -> outlook.name(year, unit)));
            return 0;
        } catch (IndexStatsException refused) {
            throw RefusedQuestion.of(refused);
        }
    }
}
