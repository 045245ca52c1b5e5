package vn.thanghang.directive.signature;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.signature.Appearance.PageBox;

/** The words of a PDF with the boxes of their ink, accents and descents included. */
final class PageWords {
    private static final double ABOVE_BASELINE = 0.92;
    private static final double BELOW_BASELINE = 0.24;
    private static final double SAME_LINE_POINTS = 2;

    private final List<Word> words;

    private PageWords(List<Word> words) {
        this.words = words;
    }

    /** One word as it stands on a page. */
    record Word(String text, PageBox box) {}

    static PageWords of(PDDocument pdf) throws IOException {
        WordStripper stripper = new WordStripper();
        stripper.setSortByPosition(true);
        stripper.getText(pdf);
        return new PageWords(stripper.words);
    }

    private static final class WordStripper extends PDFTextStripper {
        private final List<Word> words = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            List<TextPosition> word = new ArrayList<>();
            for (TextPosition letter : letters) {
                if (letter.getUnicode().isBlank()) {
                    add(word);
                    word.clear();
                } else {
                    word.add(letter);
                }
            }
            add(word);
        }

        private void add(List<TextPosition> letters) {
            if (!letters.isEmpty()) {
                StringBuilder word = new StringBuilder();
                letters.forEach(letter -> word.append(letter.getUnicode()));
                words.add(new Word(word.toString(), box(letters)));
            }
        }

        private PageBox box(List<TextPosition> letters) {
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = 0;
            double bottom = 0;
            for (TextPosition letter : letters) {
                double size = letter.getFontSizeInPt();
                left = Math.min(left, letter.getXDirAdj());
                right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
                top = Math.min(top, letter.getYDirAdj() - ABOVE_BASELINE * size);
                bottom = Math.max(bottom, letter.getYDirAdj() + BELOW_BASELINE * size);
            }
            return new PageBox(getCurrentPageNo(), left, top, right - left, bottom - top);
        }
    }

    List<PageBox> onPage(int page) {
        return words.stream().map(Word::box).filter(box -> box.page() == page).toList();
    }

    /** The box of the last place where these words stand side by side, or {@code null}. */
    @Nullable PageBox last(String phrase) {
        String[] parts = composed(phrase).split(" ");
        for (int i = words.size() - parts.length; i >= 0; i--) {
            if (startsHere(parts, i)) {
                PageBox first = words.get(i).box();
                PageBox last = words.get(i + parts.length - 1).box();
                return new PageBox(
                        first.page(), first.left(), first.top(), last.right() - first.left(), first.height());
            }
        }
        return null;
    }

    private boolean startsHere(String[] parts, int at) {
        PageBox first = words.get(at).box();
        for (int i = 0; i < parts.length; i++) {
            Word word = words.get(at + i);
            boolean sameLine = word.box().page() == first.page()
                    && Math.abs(word.box().bottom() - first.bottom()) < SAME_LINE_POINTS;
            if (!sameLine || !composed(word.text()).equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }
}
