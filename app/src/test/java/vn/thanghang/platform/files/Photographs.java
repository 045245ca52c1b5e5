package vn.thanghang.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones make them, made when they are needed. */
final class Photographs {

    static final String PLACE = "GPS-9.934739N-106.345306E";
    static final String WORDS = "taken by Nguyen Van A";

    private Photographs() {}

    /** Red on top left, green on top right, blue on bottom left, white on bottom right, as the sensor saw it. */
    static BufferedImage fourCorners(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var paint = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            paint.setColor(colours[i]);
            paint.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        paint.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** A JPEG with an Exif block that tells orientation and place, with XMP, a comment and bytes behind its end. */
    static byte[] fromPhone(int width, int height, int orientation) throws IOException {
        byte[] plain = encoded(fourCorners(width, height), "jpeg");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        segment(file, 0xE1, exif(orientation));
        segment(file, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE + "</x:xmpmeta>"));
        segment(file, 0xFE, bytes(WORDS));
        file.write(plain, 2, plain.length - 2);
        file.writeBytes(bytes("behind the end " + PLACE));
        return file.toByteArray();
    }

    /** A PNG with words and an Exif block. */
    static byte[] pngWithWords(int width, int height) throws IOException {
        byte[] plain = encoded(fourCorners(width, height), "png");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 33);
        chunk(file, "tEXt", bytes("Comment\0" + WORDS));
        chunk(file, "eXIf", exif(1));
        file.write(plain, 33, plain.length - 33);
        return file.toByteArray();
    }

    private static byte[] exif(int orientation) {
        byte[] place = bytes(PLACE);
        ByteBuffer tiff = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + place.length);
        tiff.put(bytes("Exif\0\0")).put(bytes("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        tiff.putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x001B).putShort((short) 7).putInt(place.length).putInt(56);
        tiff.putInt(0);
        tiff.put(place);
        return tiff.array();
    }

    private static void segment(ByteArrayOutputStream file, int marker, byte[] content) {
        file.write(0xFF);
        file.write(marker);
        file.write((content.length + 2) >> 8);
        file.write(content.length + 2);
        file.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = bytes(type);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
