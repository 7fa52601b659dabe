package signpost.site;

/// A telephone number as a link that dials it (RFC 3966).
final class Phone {
  private Phone() {}

  /// @param number as people say it; anything after the digits, such as "(free)", is not dialled
  static String href(String number) {
    StringBuilder digits = new StringBuilder("tel:");
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      boolean first = digits.length() == "tel:".length();
      if ((c >= '0' && c <= '9') || (c == '+' && first)) {
        digits.append(c);
      } else if (c != ' ' && c != '-') {
        break;
      }
    }
    if (digits.length() < "tel:".length() + 3) {
      throw new IllegalArgumentException("\"" + number + "\" is no telephone number");
    }
    return digits.toString();
  }
}
