package vn.thanghang.analysis.outlook;

import vn.thanghang.platform.BadInput;

/** How many draws a command takes: each holds 12 bytes per unit in memory, so there is an upper end. */
final class DrawOption {

    private static final int MOST = 200_000;

    private DrawOption() {}

    static void check(int draws) {
        if (draws < 1 || draws > MOST) {
            throw new BadInput("analysis.outlook.draws", draws, MOST);
        }
    }
}
