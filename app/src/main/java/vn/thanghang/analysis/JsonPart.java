package vn.thanghang.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One object of a JSON file, read strictly: what is wrong is named by file and path, and so is a key nobody asked for. */
final class JsonPart {

    private final String file;
    private final String path;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();
    private final Map<String, List<JsonPart>> opened = new LinkedHashMap<>();

    private JsonPart(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw new StatisticsInputException("analysis.statistics.jsonType", file, path, node.toString());
        }
    }

    static JsonPart read(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw new StatisticsInputException("analysis.statistics.noFile", path.toString());
        }
        try {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();
            return new JsonPart(name, "$", mapper.readTree(Files.readAllBytes(path)));
        } catch (JacksonException e) {
            throw new StatisticsInputException(
                    "analysis.statistics.notJson",
                    name,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new StatisticsInputException("analysis.statistics.unreadable", name);
        }
    }

    boolean has(String key) {
        return node.has(key) && !node.get(key).isNull();
    }

    private JsonNode get(String key) {
        read.add(key);
        if (!has(key)) {
            throw new StatisticsInputException("analysis.statistics.jsonMissing", file, path + "." + key);
        }
        return node.get(key);
    }

    private StatisticsInputException wrong(String key) {
        return new StatisticsInputException(
                "analysis.statistics.jsonType", file, path + "." + key, get(key).toString());
    }

    String text(String key) {
        JsonNode value = get(key);
        if (!value.isString()) {
            throw wrong(key);
        }
        return value.stringValue();
    }

    String text(String key, String otherwise) {
        read.add(key);
        return has(key) ? text(key) : otherwise;
    }

    double number(String key) {
        JsonNode value = get(key);
        if (!value.isNumber()) {
            throw wrong(key);
        }
        return value.doubleValue();
    }

    double number(String key, double otherwise) {
        read.add(key);
        return has(key) ? number(key) : otherwise;
    }

    int whole(String key, int otherwise) {
        read.add(key);
        if (!has(key)) {
            return otherwise;
        }
        if (!get(key).isInt()) {
            throw wrong(key);
        }
        return get(key).intValue();
    }

    boolean flag(String key, boolean otherwise) {
        read.add(key);
        if (!has(key)) {
            return otherwise;
        }
        if (!get(key).isBoolean()) {
            throw wrong(key);
        }
        return get(key).booleanValue();
    }

    JsonPart part(String key) {
        return opened.computeIfAbsent(key, name -> List.of(new JsonPart(file, path + "." + name, get(name))))
                .getFirst();
    }

    List<JsonPart> parts(String key) {
        JsonNode list = get(key);
        if (!list.isArray()) {
            throw wrong(key);
        }
        return opened.computeIfAbsent(key, name -> {
            List<JsonPart> parts = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                parts.add(new JsonPart(file, path + "." + name + "[" + i + "]", list.get(i)));
            }
            return parts;
        });
    }

    List<String> texts(String key) {
        read.add(key);
        List<String> texts = new ArrayList<>();
        if (has(key)) {
            if (!get(key).isArray()) {
                throw wrong(key);
            }
            for (JsonNode item : get(key)) {
                if (!item.isString()) {
                    throw wrong(key);
                }
                texts.add(item.stringValue());
            }
        }
        return texts;
    }

    double[] numbers(String key) {
        JsonNode list = get(key);
        if (!list.isArray()) {
            throw wrong(key);
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!list.get(i).isNumber()) {
                throw wrong(key);
            }
            numbers[i] = list.get(i).doubleValue();
        }
        return numbers;
    }

    /** Key → number; empty when absent. */
    Map<String, Double> numberMap(String key) {
        read.add(key);
        Map<String, Double> map = new LinkedHashMap<>();
        if (has(key)) {
            JsonPart part = part(key);
            part.node.propertyNames().forEach(name -> map.put(name, part.number(name)));
        }
        return map;
    }

    /** Key → text; empty when absent. */
    Map<String, String> textMap(String key) {
        read.add(key);
        Map<String, String> map = new LinkedHashMap<>();
        if (has(key)) {
            JsonPart part = part(key);
            part.node.propertyNames().forEach(name -> map.put(name, part.text(name)));
        }
        return map;
    }

    /** Key → true or false; empty when absent. */
    Map<String, Boolean> flagMap(String key) {
        read.add(key);
        Map<String, Boolean> map = new LinkedHashMap<>();
        if (has(key)) {
            JsonPart part = part(key);
            part.node.propertyNames().forEach(name -> map.put(name, part.flag(name, false)));
        }
        return map;
    }

    /** Key → object; empty when absent. */
    Map<String, JsonPart> partMap(String key) {
        read.add(key);
        Map<String, JsonPart> map = new LinkedHashMap<>();
        if (has(key)) {
            JsonPart part = part(key);
            part.node.propertyNames().forEach(name -> map.put(name, part.part(name)));
        }
        return map;
    }

    /** Of a word that is not one of those the place knows. */
    StatisticsInputException unknown(String key) {
        return new StatisticsInputException("analysis.statistics.jsonUnknown", file, path + "." + key, text(key));
    }

    /** Refuses keys that were never asked for, here and in every part opened from here. */
    void refuseUnread() {
        for (String name : node.propertyNames()) {
            if (!read.contains(name)) {
                throw new StatisticsInputException("analysis.statistics.jsonKey", file, path + "." + name);
            }
        }
        opened.values().forEach(parts -> parts.forEach(JsonPart::refuseUnread));
    }
}
