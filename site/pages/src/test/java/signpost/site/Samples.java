package signpost.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signpost.site.ResultsPage.Confidence;

/// A shell with the real texts, and pages to put into it.
final class Samples {
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private Samples() {}

  static Shell shell() {
    return new Shell(
        new Messages(texts()),
        "Signpost",
        "The Signpost team",
        new Contact("Call 999", "999", null),
        new Contact("Call 101", "101", "https://www.police.uk/pu/contact-us/"),
        topics(),
        register(),
        "/assets/site.css",
        new Scripts("/assets/site.js", "/assets/feedback.js", "/assets/usage.js"),
        Frame.PLAIN);
  }

  private static CookieRegister register() {
    return new CookieRegister(
        "1",
        "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
        182,
        15,
        List.of(
            new CookieRegister.Purpose(
                "essential", "Essential cookies", "These make the site work. They are always on."),
            new CookieRegister.Purpose(
                "preferences",
                "Cookies that remember your settings",
                "These remember the text size, the colours and the nation that you chose."),
            new CookieRegister.Purpose(
                "usage",
                "Counting how the site is used",
                "We count how often each page is viewed on each day. No cookie is set for it.")),
        List.of(
            new CookieRegister.Entry(
                "choice",
                "cookie",
                "essential",
                "strictly-necessary",
                "6 months",
                "This site",
                "Remembers what you chose about cookies, so that we do not ask again. If you"
                    + " refuse, it says only that. If you accept, it also holds a random number"
                    + " under which the record of your choice is kept."),
            new CookieRegister.Entry(
                "notice",
                "cookie",
                "essential",
                "strictly-necessary",
                "1 minute",
                "This site",
                "Shows that your choice was saved on the page that you see next."),
            new CookieRegister.Entry(
                "settings",
                "cookie",
                "preferences",
                "consent",
                "6 months",
                "This site",
                "Holds the text size, the colours and the nation that you chose.")));
  }

  /// The texts of `content/messages.yaml`. This module has no YAML parser: this understands what
  /// that file needs and no more.
  static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    String group = "";
    String key = "";
    for (String line :
        lines(Path.of(System.getProperty("signpost.root"), "content/messages.yaml"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("    ")) {
        texts.merge(key, line.strip(), (text, more) -> text.isEmpty() ? more : text + " " + more);
      } else if (line.startsWith("  ")) {
        int colon = line.indexOf(": ");
        key = group + "." + line.substring(2, colon);
        String text = line.substring(colon + 2).strip();
        boolean quoted = text.startsWith("\"");
        texts.put(
            key, text.equals(">-") ? "" : quoted ? text.substring(1, text.length() - 1) : text);
      } else {
        group = line.substring(0, line.indexOf(':'));
      }
    }
    return texts;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<PageLink> topics() {
    return List.of(
        new PageLink(
            "Messages and online abuse",
            "Abusive or unwanted messages, fake accounts, and private details put online.",
            "/topics/online-abuse/"),
        new PageLink(
            "Threats, stalking and hate",
            "Someone threatens you, follows you, or targets you for who you are.",
            "/topics/threats-and-stalking/"),
        new PageLink(
            "Sexual images and blackmail",
            "Private images shared or threatened, and what to do about it.",
            "/topics/sexual-images/"),
        new PageLink(
            "Children and young people",
            "Worries about a child online, and bullying.",
            "/topics/children/"),
        new PageLink(
            "Contacting the police",
            "When to call 999 or 101, what to do if you cannot speak, and how to stay anonymous.",
            "/topics/contact-police/"));
  }

  static TopicPage topic() {
    return new TopicPage(
        "Threats, stalking and hate",
        "Someone threatens you, follows you, or targets you for who you are.",
        List.of(
            new PageLink(
                "Someone is stalking me",
                "What stalking is, how to stay safer, and who can help you when somebody keeps"
                    + " following or watching you.",
                "/guidance/stalking/"),
            new PageLink(
                "Someone has threatened to hurt me",
                "What to do about a threat of violence, who to tell, and when a threat could be an"
                    + " offence.",
                "/guidance/threats-violence/"),
            new PageLink(
                "I have been targeted because of who I am",
                "What hate crime and hate incidents are, how to report them, and who can support"
                    + " you.",
                "/guidance/hate-crime/")));
  }

  static ArticlePage article() {
    return new ArticlePage(
        "Someone keeps sending me messages I do not want",
        "What you can do about messages that keep coming, who to tell, and when it could be an"
            + " offence.",
        new Link("Messages and online abuse", "/topics/online-abuse/"),
        "england-and-wales",
        List.of(
            "someone has said they will hurt you and you think they might do it soon",
            "the person is outside, or on the way to you",
            "you do not feel safe where you are"),
        text(),
        List.of(
            new SignpostLink(
                "Facebook",
                "Report abuse on Facebook",
                "https://www.facebook.com/help/1380418588640631",
                null),
            new SignpostLink(
                "WhatsApp",
                "Report and block someone on WhatsApp",
                "https://faq.whatsapp.com/1142481766359885",
                null),
            new SignpostLink(
                "Police",
                "Contact your local police force or report online",
                "https://www.police.uk/pu/contact-us/",
                "101")),
        support(),
        List.of(
            new LawItem(
                "Protection from Harassment Act 1997",
                "section 2",
                "Harassing someone on at least two occasions could be an offence. It need not be"
                    + " violent: causing alarm or distress is enough.",
                "https://www.legislation.gov.uk/ukpga/1997/40/section/2",
                "england-and-wales",
                DAY),
            new LawItem(
                "Malicious Communications Act 1988",
                "section 1",
                "Sending someone a message that is indecent or grossly offensive, meaning to cause"
                    + " distress or anxiety, could be an offence.",
                "https://www.legislation.gov.uk/ukpga/1988/27/section/1",
                "england-and-wales",
                DAY)),
        DAY,
        DAY.plusMonths(6),
        List.of(
            new Link(
                "Someone sent me one nasty or threatening message", "/guidance/malicious-message/"),
            new Link("Someone is stalking me", "/guidance/stalking/"),
            new Link("How to keep messages and posts as evidence", "/guidance/evidence/")),
        new Link("Answer up to 3 questions to see which law could fit", "/check/1/"));
  }

  static List<SignpostLink> support() {
    return List.of(
        new SignpostLink(
            "Victim Support",
            "Talk to Victim Support, free and confidential",
            "https://www.victimsupport.org.uk/",
            "0808 16 89 111"),
        new SignpostLink(
            "National Stalking Helpline",
            "Talk to the National Stalking Helpline",
            "https://www.suzylamplugh.org/",
            "0808 802 0300"),
        new SignpostLink(
            "Samaritans",
            "Talk to Samaritans, day or night",
            "https://www.samaritans.org/",
            "116 123"));
  }

  private static ArticleText text() {
    return new ArticleText(
        "<p>Messages that keep coming can wear you down, even when no single one looks bad. It is"
            + " not your fault. You can ask for help today.</p>\n"
            + "<p>You do not need to be sure that it is a crime.</p>\n",
        "<ul>\n"
            + "<li>If you are in danger, call 999. If you cannot speak, read <a"
            + " href=\"/guidance/silent-999/\">how to call 999 without speaking</a>.</li>\n"
            + "<li>Do not reply. A reply, even an angry one, can keep it going.</li>\n"
            + "<li>Keep what you have: screenshots that show the date, the time and the sender's"
            + " name.</li>\n"
            + "<li>Block the person when you have kept what you want to keep.</li>\n"
            + "</ul>\n"
            + "<p>If the person may see your phone, use a different one if you can. Read <a"
            + " href=\"/stay-safe-online/\">how to stay safe online</a>.</p>\n"
            + "<h3>If you think you are being tracked</h3>\n"
            + "<p>You may have found a tracker, or think there is spyware on your phone. Tell the"
            + " police or the helpline first if you can.</p>\n",
        "<p>First report it to the app or website it came through. It may take the messages down,"
            + " close the account, or both.</p>\n"
            + "<ol>\n"
            + "<li>Report the account.</li>\n"
            + "<li>Keep the answer you get.</li>\n"
            + "</ol>\n"
            + "<ul>\n"
            + "<li><strong>In danger now:</strong> call 999. Textphone: 18000.</li>\n"
            + "<li><strong>Not in danger now:</strong> call 101, or <a"
            + " href=\"https://www.police.uk/pu/contact-us/\" rel=\"noreferrer\">report to your"
            + " local police force online</a>.</li>\n"
            + "</ul>\n",
        "<p>It could be harassment if it has happened two times or more, and it has alarmed or"
            + " upset you. The messages do not have to be violent.</p>\n"
            + "<p>The police look at the whole story and tell you whether it is an offence.</p>\n",
        "<p>You do not have to deal with this alone. You can talk to someone even if you never go"
            + " to the police.</p>\n");
  }

  static UrgentPanel urgent() {
    return new UrgentPanel(
        "If you are in danger, call 999 now",
        "Ask for the police. If you cannot speak, stay on the line, and from a mobile press 55 when"
            + " asked. If you cannot use a voice call, use textphone 18000, or text 999 if your"
            + " phone is registered.",
        List.of(
            new Contact("Police, in an emergency", "999", null),
            new Contact("Samaritans", "116 123", "https://www.samaritans.org/"),
            new Contact("How to call 999 without speaking", null, "/guidance/silent-999/")));
  }

  static AnswerCard answer(String title, String url, int signposts) {
    return new AnswerCard(
        title,
        "What you can do about messages that keep coming, who to tell, and when it could be an"
            + " offence.",
        url,
        "Messages and online abuse",
        support().subList(0, signposts),
        signposts == 3
            ? new Link("Answer up to 3 questions to see which law could fit", "/check/1/")
            : null);
  }

  static ResultsPage results(String question, Confidence confidence, boolean urgent) {
    boolean none = confidence == Confidence.NONE;
    return new ResultsPage(
        question,
        urgent ? urgent() : null,
        confidence,
        none
            ? List.of()
            : List.of(
                answer(
                    "Someone keeps sending me messages I do not want",
                    "/guidance/harassment-messages/",
                    3),
                answer(
                    "Someone sent me one nasty or threatening message",
                    "/guidance/malicious-message/",
                    2),
                answer("Someone is stalking me", "/guidance/stalking/", 1)),
        none
            ? List.of()
            : List.of(
                new Link("How to keep messages and posts as evidence", "/guidance/evidence/")),
        "");
  }

  /// Every page, by the file that the preview has it in.
  static SequencedMap<String, String> pages() {
    Pages pages = new Pages(shell());
    String question = "my ex wont stop texting me";
    SequencedMap<String, String> html = new LinkedHashMap<>();
    html.put("index.html", pages.home());
    html.put("topics/index.html", pages.topics());
    html.put("topics/threats-and-stalking/index.html", pages.topic(topic()));
    html.put("guidance/harassment-messages/index.html", pages.article(article()));
    html.put("a-to-z/index.html", pages.aToZ(aToZ()));
    html.put("privacy/index.html", pages.plain(plain()));
    html.put("page-not-found/index.html", pages.notFound());
    html.put("service-problem/index.html", pages.serviceProblem());
    html.put("results/high.html", pages.results(results(question, Confidence.HIGH, false)));
    html.put("results/urgent.html", pages.results(results(question, Confidence.HIGH, true)));
    html.put("results/low.html", pages.results(results(question, Confidence.LOW, false)));
    html.put("results/none.html", pages.results(results(question, Confidence.NONE, false)));
    html.put("error/400.html", pages.error(blank()));
    html.put("error/500.html", pages.error(unexpected(question)));
    for (Variant variant : Variant.values()) {
      String folder = "v/" + variant.id() + "/";
      html.put(folder + "cookies/index.html", cookies(variant));
      if (variant != Variant.WITHDRAWN) {
        html.put(folder + "index.html", framed("/", variant).home());
        html.put(folder + "settings/index.html", framed("/settings/", variant).settings());
        html.put(
            folder + "guidance/harassment-messages/index.html",
            framed("/guidance/harassment-messages/", variant).article(article()));
      }
    }
    html.put("cookies/missing.html", pages.cookies(missing()));
    html.put("cookies/unavailable.html", pages.cookies(unavailable()));
    html.put("feedback/index.html", pages.feedback(FeedbackPage.empty()));
    html.put("feedback/wrong.html", pages.feedback(wrongFeedback("he said he will kill me")));
    html.put("feedback/unavailable.html", pages.feedback(unsentFeedback()));
    html.put("feedback/sent.html", pages.feedbackState(feedback("received", true, null)));
    html.put("feedback/urgent.html", pages.feedbackState(feedback("received", true, urgent())));
    for (String state : List.of("received", "acknowledged", "replied", "closed", "erased")) {
      html.put("feedback/" + state + ".html", pages.feedbackState(feedback(state, false, null)));
    }
    html.put("check/1/index.html", pages.check(checkQuestion()));
    html.put("check/1/a/index.html", framed("/check/1/a/", Variant.ASK).check(checkOutcome()));
    html.put("feedback/look-up/index.html", pages.feedbackLookup(new FeedbackLookupPage("", "")));
    html.put("feedback/look-up/wrong.html", pages.feedbackLookup(unknownReference("7k2m 9qxa")));
    html.put("receipt/accepted.html", pages.receipt(receipt()));
    html.put("receipt/refused.html", pages.receipt(new ReceiptPage("refused", List.of())));
    html.put("receipt/undecided.html", pages.receipt(new ReceiptPage("undecided", List.of())));
    return html;
  }

  static CheckPage checkQuestion() {
    return new CheckPage(
        "A few questions about the messages",
        "/check/1/",
        List.of(),
        new CheckPage.Question(
            "Was it one message, or more than one?",
            "A message can be a post, a comment, a text, an email, a call or a letter.",
            List.of(new Link("One message", "/check/1/a/"), new Link("More", "/check/1/b/"))),
        null);
  }

  static CheckPage checkOutcome() {
    ArticlePage article = article();
    return new CheckPage(
        "A few questions about the messages",
        "/check/1/",
        List.of(
            new CheckPage.Said(
                "Was it one message, or more than one?", "One message", "/check/1/")),
        null,
        new CheckPage.Outcome(
            "One such message could be a malicious communication",
            "You said that it was one message.",
            true,
            article.law(),
            List.of(new PageLink(article.title(), article.summary(), "/guidance/x/"))));
  }

  static Pages framed(String address, Variant variant) {
    return new Pages(shell()).framed(new Frame(address, variant));
  }

  static String cookies(Variant variant) {
    return framed(CookiesPage.ADDRESS, variant).cookies(CookiesPage.of(variant));
  }

  static CookiesPage missing() {
    Map<String, String> texts = texts();
    return new CookiesPage(
        CookiesPage.Mark.NEITHER,
        CookiesPage.Mark.NEITHER,
        false,
        "/topics/",
        List.of(
            new FieldProblem("preferences", texts.getOrDefault("cookies.missing-preferences", "")),
            new FieldProblem("usage", texts.getOrDefault("cookies.missing-usage", ""))));
  }

  static CookiesPage unavailable() {
    return new CookiesPage(
        CookiesPage.Mark.YES,
        CookiesPage.Mark.NO,
        true,
        "",
        List.of(new FieldProblem("save", texts().getOrDefault("problem.unavailable.detail", ""))));
  }

  /// Sent back with everything wrong that can be, and danger in it.
  static FeedbackPage wrongFeedback(String text) {
    return new FeedbackPage(
        "/guidance/harassment-messages/",
        text,
        "2",
        false,
        "jo@example",
        "a-token",
        "1795428930.AAAAAAAAAAAAAAAAAAAAAA",
        urgent(),
        List.of(
            problem("text", "feedback-too-long"),
            problem("rating", "rating-unknown"),
            problem("email", "email-wrong"),
            problem("contact", "contact-missing")));
  }

  static FeedbackPage unsentFeedback() {
    return new FeedbackPage(
        "/topics/",
        "The list of places to report is out of date.",
        "4",
        true,
        "jo@example.org",
        "",
        "",
        null,
        List.of(problem("send", "unavailable")));
  }

  static FeedbackStatePage feedback(String state, boolean sent, @Nullable UrgentPanel urgent) {
    boolean replied = state.equals("replied");
    return new FeedbackStatePage(
        "7K2M-9QXA-T4RC",
        state,
        state.equals("erased") ? "" : "23 November 2026",
        replied ? "Thank you.\nWe have changed it.\n\nThe <b>list</b> is right now." : "",
        sent,
        urgent,
        sent ? "/guidance/harassment-messages/" : "/");
  }

  static FeedbackLookupPage unknownReference(String entered) {
    return new FeedbackLookupPage(entered, problem("reference", "reference-unknown").text());
  }

  private static FieldProblem problem(String field, String code) {
    return new FieldProblem(field, texts().getOrDefault("problem." + code + ".detail", ""));
  }

  static ReceiptPage receipt() {
    String hash = register().hash();
    return new ReceiptPage(
        "accepted",
        List.of(
            new ReceiptPage.Event(
                "23 November 2026 at 10:15 (UTC)",
                List.of("Cookies that remember your settings", "Counting how the site is used"),
                List.of(),
                "On the cookies page. It was sent as a form.",
                "2",
                hash,
                "24 May 2027"),
            new ReceiptPage.Event(
                "2 September 2026 at 08:01 (UTC)",
                List.of("Cookies that remember your settings"),
                List.of("Counting how the site is used"),
                "In the banner at the top of a page. A script on our page sent it.",
                "1",
                hash,
                "3 March 2027")));
  }

  static ErrorPage blank() {
    return new ErrorPage(
        400, "Enter your question", "Tell us what you need help with. A few words are enough.", "");
  }

  static ErrorPage unexpected(String entered) {
    return new ErrorPage(500, "Sorry, there is a problem", "Please try again later.", entered);
  }

  private static AToZPage aToZ() {
    return AToZPage.of(
        List.of(
            new Link("999 or 101: which number to call", "/guidance/999-or-101/"),
            new Link("Stalking", "/guidance/stalking/"),
            new Link("Abusive messages", "/guidance/harassment-messages/"),
            new Link("Blackmail over sexual images", "/guidance/sextortion/"),
            new Link("Bullying online", "/guidance/cyberbullying/"),
            new Link("Threats of violence", "/guidance/threats-violence/")));
  }

  private static PlainPage plain() {
    return new PlainPage(
        "Privacy",
        "What this service does with the questions you type and the pages you read. Your question"
            + " is answered and then forgotten.",
        "<p>You can use this service without telling us who you are.</p>\n"
            + "<h2>What happens to your question</h2>\n"
            + "<p>When you type a question into the box on this site:</p>\n"
            + "<ul>\n"
            + "<li>it is sent to us over a secure connection (HTTPS)</li>\n"
            + "<li>we send you the answer</li>\n"
            + "<li>we forget it.</li>\n"
            + "</ul>\n"
            + "<p>Read <a href=\"/stay-safe-online/\">how to stay safe online</a> if somebody may"
            + " be watching what you do.</p>\n"
            + "<h2>Cookies</h2>\n"
            + "<p>At present this site sets no cookies.</p>\n");
  }
}
