package vn.thanghang.platform.files;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A new picture from the points of an old one: nothing that stood beside the points comes along, no place where it was
 * taken, no words, no second picture, no bytes behind the end. It stands upright as the camera meant it.
 */
final class PictureCleaning {

    private static final long MOST_POINTS = 40_000_000;
    private static final float JPEG_QUALITY = 0.9f;

    private PictureCleaning() {}

    /** @throws IOException when it cannot be decoded */
    static byte[] clean(byte[] file, FileType type) throws IOException {
        BufferedImage image = decoded(file, type);
        int orientation = type == FileType.JPEG ? ExifOrientation.of(file) : 1;
        return encoded(orientation == 1 ? image : upright(image, orientation), type);
    }

    private static BufferedImage decoded(byte[] file, FileType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format(type)).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > MOST_POINTS) {
                throw new IOException(points + " points"); // the examination has named it already
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static String format(FileType type) {
        return type == FileType.JPEG ? "jpeg" : "png";
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        boolean lying = orientation >= 5;
        BufferedImage turned = new BufferedImage(lying ? h : w, lying ? w : h, image.getType());
        new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, turned);
        return turned;
    }

    private static byte[] encoded(BufferedImage image, FileType type) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format(type)).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
