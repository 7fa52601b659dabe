package signpost.desk.pages;

import java.util.List;

/// One item of feedback, whole.
///
/// @param pieces what was written, covered unless it was opened
/// @param covered whether anything of it, or the address, is covered
/// @param email empty where none was given or it is gone; covered unless opened
/// @param reply what the sender reads now
/// @param typed what the reader has typed as a reply and not yet sent
/// @param tagTyped what was typed as a tag and was none
/// @param problem what is wrong with what was sent; empty where nothing is
/// @param problemField the field that it is about
/// @param until when it is forgotten
public record FeedbackView(
    ItemView item,
    List<Piece> pieces,
    boolean covered,
    String email,
    String reply,
    String typed,
    String tagTyped,
    String problem,
    String problemField,
    String until,
    List<DeedView> deeds,
    Notice notice) {

  public record DeedView(String at, String who, String what, String reason) {}
}
