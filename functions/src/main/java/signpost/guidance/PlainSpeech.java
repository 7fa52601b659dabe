package signpost.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What people type in a hurry, said in full, so that a phrase of danger is written once: `hes
/// gonna` is `he is going to`. Only the danger phrases see this; a search finds words as they
/// stand.
final class PlainSpeech {
  private static final Map<String, List<String>> IN_FULL =
      table(
          "im=i am;iam=i am;ive=i have;ill=i will;id=i would;hes=he is;shes=she is;hed=he"
              + " would;shed=she would;hell=he will;shell=she will;weve=we have;theyre=they"
              + " are;thier=their;theyll=they will;theyd=they would;theyve=they have;youre=you"
              + " are;yourre=you are;u=you;ur=your;r=are;ya=you;whos=who is;theres=there"
              + " is;thiers=there is;someones=someone is;somebodys=someone is;somebody=someone"
              + ";sum1=someone;some1=someone;sumone=someone;somone=someone;smone=someone;sombody=someone;everybody=everyone;exs=ex"
              + " is;isnt=is not;arent=are not;aint=is not;wont=will not;wouldnt=would not;dont=do"
              + " not;dnt=do not;doesnt=does not;didnt=did not;cant=can not;cannot=can"
              + " not;carnt=can not;couldnt=could not;havent=have not;hasnt=has not;wasnt=was"
              + " not;goin=going;gonna=going to;gona=going to;gunna=going to;gonner=going"
              + " to;gunner=going to;gna=going to;gon=going to;wanna=want to;wana=want"
              + " to;wants2=wants to;tryna=trying to;tryin=trying;trynna=trying"
              + " to;2=to;hav=have;av=have;gotta=got"
              + " to;comin=coming;wiv=with;wen=when;tht=that;dat=that;tha=the;da=the;ppl=people;bf=boyfriend;gf=girlfriend;hubby=husband;mom=mum;mam=mum;mums=mum"
              + " is;dads=dad is;mi=my;sed=said;sayin=saying;thretened=threatened"
              + ";threatend=threatened;threatning=threatening;threatining=threatening"
              + ";threating=threatening;threatnin=threatening;treatening=threatening"
              + ";kil=kill;kll=kill;kiil=kill;killl=kill;kilin=killing"
              + ";killin=killing;hittin=hitting;beatin=beating;hurtin=hurting;stabb=stab"
              + ";strangel=strangle;nife=knife;knive=knife;outide=outside;ouside=outside;outsid=outside;rn=right"
              + " now;atm=now;asap=now;immediatly=immediately;helpp=help"
              + ";halp=help;pls=please;plz=please;plse=please;polis=police;polise=police;nieghbour=neighbour;neighbor=neighbour;frend=friend;freind=friend;anymore=any"
              + " more;scarred=scared;scard=scared;hisself=himself;wil=will;wll=will;gettin=getting"
              + ";followin=following;breakin=breaking;kickin=kicking;bangin=banging;tryn=trying"
              + ";screamin=screaming;waitin=waiting;stabbin=stabbing;chasin=chasing;ownself=self"
              // Left out: they stand between the words that matter.
              + ";fucking=;fuckin=;fkin=;fkn=;fking=;effing=;freaking=;bloody=;actually=;really="
              + ";literally=;honestly=;seriously=;definitely=;defo=;properly=;totally=;basically="
              + ";probably=;prob=;probs=;still=;also=;even=;always=;constantly=;currently=;again=");

  /// `my self` is `myself`; but `my son self harms`.
  private static final Set<String> SELVES = Set.of("her", "him", "my", "our", "them", "your");

  private PlainSpeech() {}

  static List<String> of(List<String> words) {
    List<String> said = new ArrayList<>(words.size() + 8);
    for (String word : words) {
      List<String> inFull = IN_FULL.get(word);
      if (word.equals("self") && !said.isEmpty() && SELVES.contains(said.getLast())) {
        said.add(said.removeLast() + word);
      } else if (inFull == null) {
        said.add(word);
      } else {
        said.addAll(inFull);
      }
    }
    return said;
  }

  private static Map<String, List<String>> table(String rows) {
    Map<String, List<String>> table = new HashMap<>();
    for (String row : rows.split(";", -1)) {
      int equals = row.indexOf('=');
      String inFull = row.substring(equals + 1);
      table.put(
          row.substring(0, equals), inFull.isEmpty() ? List.of() : List.of(inFull.split(" ", -1)));
    }
    return table;
  }
}
