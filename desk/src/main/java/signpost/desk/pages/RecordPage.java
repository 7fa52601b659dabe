package signpost.desk.pages;

import java.util.List;

/// What the team did that was about no single feedback.
public record RecordPage(List<FeedbackView.DeedView> deeds) {}
