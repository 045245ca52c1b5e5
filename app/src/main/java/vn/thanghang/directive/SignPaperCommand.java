package vn.thanghang.directive;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thanghang.directive.signature.Appearance;
import vn.thanghang.directive.signature.Appearance.PageBox;
import vn.thanghang.directive.signature.SigningKey;
import vn.thanghang.directive.signature.SigningPapers;
import vn.thanghang.directive.signature.SigningPlace;
import vn.thanghang.directive.signature.TrialPictures;
import vn.thanghang.platform.BadInput;
import vn.thanghang.platform.Vietnam;

/** {@code sign-paper}: signs a paper on trial with a key of one's own. */
@Command(
        name = "sign-paper",
        mixinStandardHelpOptions = true,
        description = "Signs a PDF on trial with a PKCS#12 key, placed as NĐ 30/2020/NĐ-CP says; official papers are"
                + " signed in the province's own system.")
public final class SignPaperCommand implements Callable<Integer> {
    private static final String SILENT = "org.slf4j.helpers.NOP_FallbackServiceProvider";

    /** Whose signature it is. */
    enum As {
        /** The signature of a person, between office and name. */
        person,
        /** The seal of the agency, over a third of the signature. */
        agency,
        /** The agency on an attached file: number and time at the top right. */
        attachment
    }

    @Parameters(paramLabel = "FILE.pdf", description = "the paper")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path file;

    @Option(names = "--key", required = true, description = "the PKCS#12 file")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path key;

    @Option(names = "--password-file", required = true, description = "file whose first line is the key's password")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path passwordFile;

    @Option(names = "--as", required = true, description = "person, agency or attachment")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private As as;

    @Option(
            names = "--name",
            description = "person: the name printed; agency: the words of the trial seal;"
                    + " attachment: number and code of the main paper")
    private String name = "";

    @Option(names = "--picture", description = "PNG of the signature or seal instead of the trial one")
    private @Nullable Path picture;

    @Option(names = "--seal-mm", defaultValue = "36", description = "diameter of the seal (default: ${DEFAULT-VALUE})")
    private double sealMm = 36;

    @Option(names = "--out", required = true, description = "the PDF to write")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path out;

    @Override
    public Integer call() throws IOException {
        System.setProperty("slf4j.provider", SILENT);
        System.setProperty("slf4j.internal.verbosity", "WARN");
        byte[] pdf = PaperFiles.read(file);
        Clock clock = Clock.fixed(Vietnam.clock().instant().truncatedTo(ChronoUnit.SECONDS), Vietnam.ZONE);
        SigningKey own = SigningKey.ofPkcs12(PaperFiles.read(key), password());
        Files.write(out, new SigningPapers(own, null, clock).sign(pdf, appearance(pdf, clock)));
        return 0;
    }

    private Appearance appearance(byte[] pdf, Clock clock) throws IOException {
        return switch (as) {
            case person -> {
                byte[] png = picture == null ? TrialPictures.signature(name) : PaperFiles.read(picture);
                yield new Appearance.Picture(place(SigningPlace.ofPerson(pdf, name, ratio(png))), png);
            }
            case agency -> {
                byte[] png = picture == null ? TrialPictures.seal(name) : PaperFiles.read(picture);
                yield new Appearance.Picture(place(SigningPlace.ofSeal(pdf, sealMm)), png);
            }
            case attachment -> {
                String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        clock.instant().atZone(Vietnam.ZONE));
                yield new Appearance.Lines(place(SigningPlace.ofAttachment(pdf)), List.of(name, time));
            }
        };
    }

    private PageBox place(SigningPlace place) {
        return switch (place) {
            case SigningPlace.At(var box) -> box;
            case SigningPlace.None(var reason) ->
                throw new BadInput("directive.signing.place." + reason.name(), file, name);
        };
    }

    private double ratio(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        if (image == null) {
            throw new BadInput("directive.signing.noPicture", String.valueOf(picture));
        }
        return (double) image.getWidth() / image.getHeight();
    }

    private char[] password() throws IOException {
        String text = new String(PaperFiles.read(passwordFile), StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("").toCharArray();
    }
}
