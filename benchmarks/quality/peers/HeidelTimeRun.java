import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.List;

/** Runs HeidelTime over many texts in one JVM: CONFIG LANGUAGE DOCTYPE LIST, where a line of LIST is "day TAB text file". */
public class HeidelTimeRun {
    public static void main(String[] given) throws Exception {
        DocumentType kind = DocumentType.valueOf(given[2]);
        HeidelTimeStandalone tagger = new HeidelTimeStandalone(
            Language.getLanguageFromString(given[1]), kind, OutputType.TIMEML, given[0], POSTagger.TREETAGGER);
        List<String> lines = Files.readAllLines(Path.of(given[3]), StandardCharsets.UTF_8);
        long began = 0, words = 0;
        for (int number = 0; number < lines.size(); number++) {
            if (number == 1) began = System.nanoTime(); // the first text loads the rules
            String[] parts = lines.get(number).split("\t");
            String text = Files.readString(Path.of(parts[1]), StandardCharsets.UTF_8);
            String marked = kind == DocumentType.NEWS
                ? tagger.process(text, new SimpleDateFormat("yyyy-MM-dd").parse(parts[0]))
                : tagger.process(text);
            if (number > 0) words += text.trim().split("\\s+").length;
            Files.writeString(Path.of(parts[1] + ".out"), marked, StandardCharsets.UTF_8);
        }
        System.out.println(words + " " + (System.nanoTime() - began) / 1e9);
    }
}
