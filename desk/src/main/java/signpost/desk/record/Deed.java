package signpost.desk.record;

import java.time.Instant;

/// Something that somebody of the team did. It holds no word of a visitor's.
///
/// @param who as `Database.reader` names them
/// @param what such as `state`, `opened`, `exported`
/// @param from what it was before; empty where that says nothing
/// @param to what it is since; empty where that says nothing
/// @param reason as given; empty where none was asked for
public record Deed(Instant at, String who, String what, String from, String to, String reason) {

  public Deed(Instant at, String who, String what, String from, String to) {
    this(at, who, what, from, to, "");
  }
}
