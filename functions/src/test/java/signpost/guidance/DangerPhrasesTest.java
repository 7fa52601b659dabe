package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which questions bring which panel, in the phrases that ship: more than the examples that
/// `content/danger.yaml` itself holds, so that a pattern that is made wider or narrower is noticed.
final class DangerPhrasesTest {
  private static final DangerRules RULES = GuidanceFunction.index().danger();

  @Test
  void someoneIsInDangerNow() {
    assertThat(withoutPanel("danger-now", DANGER_NOW)).isEmpty();
  }

  @Test
  void aChildIsInDanger() {
    assertThat(withoutPanel("child-in-danger", CHILD_IN_DANGER)).isEmpty();
  }

  @Test
  void someoneMayTakeTheirLife() {
    assertThat(withoutPanel("suicide", SUICIDE)).isEmpty();
  }

  @Test
  void whatIsPastOrGeneralOrMeantOtherwiseBringsNone() {
    List<String> alarms = new ArrayList<>();
    for (String question : NO_DANGER.lines().toList()) {
      String panel = RULES.panelFor(question);
      if (panel != null) {
        alarms.add(panel + ": " + question);
      }
    }
    assertThat(alarms).isEmpty();
  }

  private static List<String> withoutPanel(String panel, String questions) {
    List<String> without = new ArrayList<>();
    for (String question : questions.lines().toList()) {
      if (!panel.equals(RULES.panelFor(question))) {
        without.add(question);
      }
    }
    return without;
  }

  private static final String DANGER_NOW =
      """
      my ex bf is threatening to kill me
      he's going to kill us
      my husband says he'll kill me if i tell anyone
      someone is going to shoot my brother
      she said shes going to get people to stab me
      he has threatened to kill the kids
      ex husband just turned up with a knife
      my dad is beating my mum up
      he's strangling her
      man outside with gun
      there's someone in my house
      i think someone is in my house
      someone breaking in
      burglars in the house
      intruder downstairs
      a man is trying to break down my door
      my ex is banging on the door and wont go away
      hes outside and he wont leave
      my boyfriend is drunk and getting violent
      hes hitting me please help
      my partner keeps hitting me
      my husband beats me
      my boyfriend hits me when he is drunk
      i am being attacked
      im getting beat up
      a gang is chasing me
      someone is following me right now
      im being followed
      someones been stabbed
      my mate has been shot
      i need the police now
      send police
      call the police for me
      please send help
      he wont let me leave
      im locked in the bathroom and hes outside the door
      i am hiding in the wardrobe he is looking for me
      he is holding me hostage
      i have been kidnapped
      i cant talk hes in the room
      i think he will kill me tonight
      im scared for my life
      in fear for my life
      my life is in danger
      hes going to burn the house down
      they said they will throw acid on me
      neighbour threatening me with an axe
      a man just pulled a knife on me
      my son has a knife and is threatening us
      my brother is smashing up the house
      my ex is at my house and wont leave
      my ex has come to my house with a knife
      he said hed kill me if i left him
      hes gunna kill me
      he is goin to kil me
      he sed he wil kill me
      he wants me dead
      they want to kill me
      theyre coming to get me
      someone has a gun
      theres a guy with a gun
      i just got raped
      ive been raped tonight
      someone just attacked me
      i was just mugged
      ive just been assaulted
      im in danger
      we are in danger
      my sister is in danger
      not safe at home right now
      i dont feel safe in my house he is going to hurt me
      i am scared he will hurt me
      scared my ex will hurt me and the kids
      he might kill me
      my ex will find me and kill me
      my stalker is outside
      my stalker is outside my house
      there is a man in my garden looking through the window
      someone is trying to get into my house
      somebody is at my door with a knife
      my flatmate is threatening to stab me
      my mum is being attacked
      woman being beaten in the street
      i can hear my neighbour screaming for help
      neighbours fighting and she is screaming
      i heard gunshots
      my house is on fire
      my dad is unconscious
      he has taken my phone and wont let me out
      he tried to strangle me
      he choked me last night
      he put his hands round my throat
      he is going to rape me
      someone is going to attack me after work
      lads waiting outside school to beat up my son
      he said he would break my legs
      i got a message saying they will kill me
      someone messaged me saying hes coming to my house to kill me
      a guy threatened to shoot up my school
      bomb threat at school
      theyve got my brother and want money or theyll kill him
      my family will kill me if they find out about my boyfriend
      my parents are going to kill me for dating him honour
      """;

  private static final String CHILD_IN_DANGER =
      """
      a child is being hurt
      my neighbour is hitting her kids
      i can hear a child being beaten next door
      my daughter is missing
      my 12 year old has run away
      my son didnt come home from school
      a man tried to take my daughter
      my ex has taken my son and wont give him back
      someone tried to grab my child
      my uncle touches me
      my dad hits me
      my stepdad is hurting me
      my daughter has gone to meet someone she met online
      my daughter is going to meet a man she met on snapchat
      hes 30 and wants to meet my daughter
      im 12 and a man wants to meet me
      i am 14 he told me to come to his house
      my niece is being abused
      i think a child is being abused
      a man is touching children at the park
      little girl left alone in a car
      my kid is missing
      baby left in hot car
      he shook the baby
      """;

  private static final String SUICIDE =
      """
      i want to kill my self
      i feel suicidal
      i cant go on
      i dont want to live
      i'm thinking of ending my life
      my daughter has taken an overdose
      my friend is going to kill himself
      my boyfriend is threatening suicide
      she says she wants to die
      wanna die
      ive been self harming
      my son is cutting himself because of bullies
      i want to end my life because of the messages
      life isnt worth living
      id be better off dead
      i wish i was dead
      i dont see the point in living anymore
      he posted a suicide note
      thinking of killing myself they will post my nudes
      they posted my nudes i want to die
      im going to jump
      suicide
      i cant take it anymore
      theres no way out for me i want to end it
      i have taken loads of pills
      i feel like killing myself
      my mum might kill herself
      someone on facebook live says they are going to kill themselves
      """;

  private static final String NO_DANGER =
      """
      my mum is going to have a baby
      how do i report a crime
      someone threatened me on facebook two years ago
      what happens if someone makes a threat
      is it illegal to carry a knife
      can i buy a gun licence
      how do i hand in a knife
      my ex keeps texting me
      someone shared my nudes
      a man shouted racist abuse at me
      i was attacked last year can i still report it
      i was burgled yesterday
      my bike was stolen
      someone made a fake account of me
      my neighbour plays loud music
      the neighbours dog keeps barking
      i was beaten up when i was at school
      how long do you get for murder
      what is the suicide rate
      my computer is dying
      the battery died
      i could murder a curry
      kill a process in linux
      how do i kill mould
      dead phone battery
      my plants are dying
      my grandad died last week
      my dog was run over
      he killed my vibe
      how to stop my cat killing birds
      my team got killed last night
      my boss is going to sack me
      my landlord wont give my deposit back
      someone keeps knocking on my door and running away
      kids throwing eggs at my house
      my ex wont give my stuff back
      my ex is seeing someone new
      can my ex stop me seeing my kids
      my child is being bullied at school
      someone is bullying my daughter online
      my son plays violent games
      how can i keep my child safe online
      an adult is messaging my daughter
      my daughter talks to strangers online
      what age can a child stay home alone
      my daughter is going to meet her friends in town
      my son is meeting his friend at the cinema
      can i take a photo of someone elses child
      can i smack my child
      someone is using my photos
      someone hacked my account
      they want money or they will post my video
      should i pay the blackmailer
      i sent a nasty message when i was drunk
      how do i block someone
      should i take screenshots
      police came to my house
      police are at my door what are my rights
      can the police break down my door
      can police enter my house
      the police want to speak to me
      how do i text 999
      what does 55 do
      my alarm is going off
      there is a car blocking my drive
      someone is parked outside my house
      my parcel was left outside my door
      a cat is stuck in a tree
      fire alarm went off
      i hurt my knee
      cut myself shaving
      i want to die my hair
      i want to dye my hair
      to die for recipe
      my car died
      hit and run what do i do
      someone hit my car
      someone hit my parked car and drove off
      a man hit me in a pub last month
      my daughter hit her head
      my son was hit by a ball
      my brother hits a ball over the fence
      he hit me up on instagram
      they are going to take my house
      will i get in trouble
      i am in trouble with the police
      i am in debt
      i am in danger of losing my job
      she threatened to sue me
      he threatened to leave me
      they are threatening to take me to court
      he threatened to post my pictures
      he is threatening to post my nudes
      he is coming home from hospital
      my mum is outside waiting
      we are hiding easter eggs
      where do i hide my presents
      someone is in my parking space
      they are in my class
      he is at work
      can i shoot pigeons
      shooting range near me
      what happens after a stabbing
      where was the shooting yesterday
      how do i become a police officer
      how do i get help with bills
      i need help with my homework
      can you help me find a job
      i need to speak to the police about something that happened last week
      i want to end my contract
      i want to end my subscription
      take too many days off
      i took a tablet back to the shop
      ive been cutting grass
      i cant take it back to the shop
      someone keeps messaging me
      how do i get a non molestation order
      my ex shared my pictures
      he was arrested for murder in 2010
      how long does a police investigation take
      what is coercive control
      i was stalked by my ex for years
      he used to hit me
      my husband used to beat me and we are divorced now
      my dad hit me when i was a child
      are threats illegal
      how do i report a death
      where do i report a dead animal
      my phone was snatched yesterday
      someone stole my bag
      i saw a fight last night
      what should i do if i am followed
      what to do if someone breaks in
      what happens if you carry a knife to school
      is pepper spray legal
      can i defend myself against a burglar
      someone keeps calling me names
      my boss shouts at me
      my sister and i are fighting over a will
      kids fighting in the playground
      my team are getting beaten
      man united are getting battered
      i am dying to know
      this song makes me want to dance
      my hair is damaged beyond repair
      my car was set on fire last year
      i need an officer to call me back
      can i speak to an officer
      i need help with a fraud
      i need help filling out a form
      please help me find my keys
      someone tried to log in to my account
      they tried to get my bank details
      he is trying to get in touch with me
      my ex wants to see the kids
      the school wont let me see my childs record
      my landlord wont let me have a pet
      i cant go on holiday
      i cant live without my phone
      hit by a scam
      shot of vodka
      how do i report a shooting star
      flu shots near me
      stab proof vest
      kill switch for car
      how do i get a restraining order
      he was violent in the past
      what happens when someone is stabbed in a film
      i found a knife in the park
      my neighbour has a shotgun licence
      she told me to go away
      he will be arrested tomorrow
      my son was suspended for fighting
      someone left a nasty comment
      someone is outside my league
      someone hit me with a water balloon
      my son is hiding his phone from me
      is my neighbour allowed to shout at me
      i left my kids coat in the car
      i want to stop the messages
      he wants to end our relationship
      how do i get him to leave me alone
      will the police come to my house
      how long until the police come
      can you be killed by electricity
      is it safe to meet people online
      my daughter wants to go to a party
      who do i call if i find a lost child
      """;
}
