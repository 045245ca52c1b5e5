package vn.thanghang.officialdocs.write;

import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Finds on which page each sheet begins. */
final class PageStarts {
    private PageStarts() {}

    /** Page indices from 0, one per sheet, for laid-out sheets marked by the ids s0, s1, …. */
    static List<Integer> of(Box root, int sheets) {
        List<Integer> starts = new ArrayList<>();
        Layer layer = root.getLayer();
        for (int i = 0; i < sheets; i++) {
            Box sheet = find(root, "s" + i);
            starts.add(sheet == null ? 0 : pageAt(layer.getPages(), sheet.getAbsY()));
        }
        return starts;
    }

    private static @Nullable Box find(Box box, String id) {
        Element element = box.getElement();
        if (element != null && id.equals(element.getAttribute("id"))) {
            return box;
        }
        for (Box child : box.getChildren()) {
            Box found = find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static int pageAt(List<PageBox> pages, int y) {
        for (int i = 0; i < pages.size(); i++) {
            if (y < pages.get(i).getBottom()) {
                return i;
            }
        }
        return pages.size() - 1;
    }
}
