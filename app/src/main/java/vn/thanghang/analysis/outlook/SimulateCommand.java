package vn.thanghang.analysis.outlook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.whatif.SimulationRefusal;
import vn.thanghang.indexstats.whatif.SimulationResult;
import vn.thanghang.platform.BadInput;

/** {@code simulate}: one unit with some criteria at other values. */
@Command(
        name = "simulate",
        description = "Mô phỏng: đặt một số tiêu chí ở điểm khác, tính lại tổng điểm, thứ hạng và nhóm.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private CommandResults results = new CommandResults();

    @Mixin
    private JsonAnswer answer = new JsonAnswer();

    @Option(names = "--unit", required = true, description = "Tỉnh, thành phố (có dấu hoặc không dấu).")
    private String unit = "";

    @Option(
            names = "--set",
            paramLabel = "CODE=SCORE",
            description = "Điểm giả định của một nội dung, nội dung thành phần hoặc chỉ tiêu; dùng được nhiều lần.")
    private List<String> set = List.of();

    @Override
    public Integer call() {
        Map<String, Double> values = OptionValues.byCode("--set", set);
        Outlook outlook = results.outlook();
        String name = results.unit(outlook, unit);
        Edition edition = outlook.panel(results.year()).edition(results.year());
        answer.write(
                switch (outlook.simulate(results.year(), name, values)) {
                    case SimulationResult.Simulated simulated -> SimulationJson.of(results.index(), edition, simulated);
                    case SimulationResult.Refused refused
                    when refused.reason() == SimulationRefusal.PART_NOT_PUBLISHED ->
                        SimulationJson.withheld(results.index(), edition, name, values);
                    case SimulationResult.Refused refused -> throw refusal(refused, results.year());
                });
        return 0;
    }

    private static BadInput refusal(SimulationResult.Refused refused, int year) {
        Object[] arguments = new Object[refused.arguments().size() + 1];
        arguments[0] = year;
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = String.valueOf(refused.arguments().get(i - 1));
        }
        return new BadInput("analysis.outlook.simulate." + refused.reason().name(), arguments);
    }
}
