import numpy as np
from collections import Counter
from scipy.sparse import lil_matrix, hstack, csr_matrix
from sklearn.linear_model import LogisticRegression
def L(k): 
    R=[]
    for l in open(f'/tmp/danger/v-{k}.tsv'):
        r,w,v=l.rstrip('\n').split('\t'); R.append((r!='-',w.split(),np.array([float(x) for x in v.split()]) if v.strip() else np.zeros(384)))
    return R
S={k:L(k) for k in 'fp fn p n tp tn d1 d2 d3 d4 al cl'.split()}
def g(w): w=['^']+w+['$']; return set(w)|{a+' '+b for a,b in zip(w,w[1:])}|{a+'_'+b for a,b in zip(w,w[2:])}
def F(D,voc,wv,wr): 
    X=lil_matrix((len(D),len(voc)));
    for i,d in enumerate(D):
        for t in g(d[1]):
            if t in voc: X[i,voc[t]]=1
    return hstack([X.tocsr(),csr_matrix(np.array([d[2]*wv for d in D])),csr_matrix(np.array([[wr*d[0]] for d in D]))]).tocsr()
def run(posk,negk,tpos,tneg,wv,C,wr=0):
    P=sum((S[k] for k in posk),[]); N=sum((S[k] if k!='cl' else S[k][::5] for k in negk),[])
    D=P+N; y=np.r_[np.ones(len(P)),np.zeros(len(N))]
    c=Counter(t for d in D for t in g(d[1])); voc={t:i for i,t in enumerate(sorted(t for t in c if c[t]>=2))}
    m=LogisticRegression(C=C,max_iter=3000,class_weight='balanced').fit(F(D,voc,wv,wr),y)
    a=m.decision_function(F(S[tpos],voc,wv,wr)); b=m.decision_function(F(S[tneg],voc,wv,wr)); cl=m.decision_function(F(S['cl'],voc,wv,wr))
    ra=np.array([d[0] for d in S[tpos]]); rb=np.array([d[0] for d in S[tneg]])
    out=[]
    for f in (.01,.02,.03,.05):
        t=np.quantile(b,1-f); out.append('%.0f%%: judge %.2f both %.2f (fp %.3f, clinc %.3f)'%(f*100,(a>t).mean(),((a>t)|ra).mean(),((b>t)|rb).mean(),(cl>t).mean()))
    print(wv,C,'|'.join(out))
for wv in (3,8): 
  for C in (.3,1):
    print('train own+final1 -> second'); run('fp p d1 d2 d3'.split(),'fn n d4 al cl'.split(),'tp','tn',wv,C)
    print('train second+own -> final1'); run('tp p d1 d2 d3'.split(),'tn n d4 al cl'.split(),'fp','fn',wv,C)
