package signpost.desk.pages;

import java.util.List;

/// All that is kept of one address.
///
/// @param address as it was typed
/// @param searched whether anything was looked for
/// @param given feedback that gave the address to be answered at
/// @param mentioned other feedback in which it stands
/// @param problem what is wrong with what was typed; empty where nothing is
/// @param problemField the field that it is about
public record PersonPage(
    String address,
    boolean searched,
    List<ItemView> given,
    List<ItemView> mentioned,
    String problem,
    String problemField,
    Notice notice) {}
