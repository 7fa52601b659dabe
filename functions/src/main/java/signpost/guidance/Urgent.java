package signpost.guidance;

import java.util.List;

/// What is shown before anything else when a question speaks of danger.
public record Urgent(String id, String title, String text, List<Contact> contacts) {}
