package signpost.desk.figures;

/// All figures of a period. Nothing in it was written by a visitor.
public record Figures(
    Period period,
    FeedbackPerDay feedback,
    PagesWithProblems problems,
    PageViewsByPage views,
    UnansweredPerWeek unanswered,
    Restricted<CookieChoices> cookies,
    Restricted<OldestItems> oldest) {}
