package vn.thanghang.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** Words for a port that somebody else listens on: Vietnamese first, then English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        Texts texts = new Texts();
        Text vietnamese = texts.in(Language.VI);
        Text english = texts.in(Language.EN);
        String port = Integer.toString(cause.getPort());
        return new FailureAnalysis(
                vietnamese.of("platform.portInUse", port) + "\n" + english.of("platform.portInUse", port),
                vietnamese.of("platform.portInUse.action") + "\n" + english.of("platform.portInUse.action"),
                cause);
    }
}
