// How the proofs say what they claim. The line of comment before each stands in PROOFS.Generated.md (prove --table).
// A claim is a premise and what follows from it. A lemma helps the induction and says nothing of its own. An assumption comes
// with an example. A state that is to be reached shows that a bound is tight or that something can happen at all.
// With AGNW_COVERS nothing is claimed, and every premise, example and state becomes an assertion that it is never so: each must fail.
// With AGNW_NO_LEMMAS the claims stand alone. With AGNW_RUN, in simulation, each says at which tick it is reached or broken.
`ifndef AGNW_CLAIMS_VH
`define AGNW_CLAIMS_VH
`ifdef AGNW_RUN
`define AGNW_SAID(what, name) $display("%0s %0s %0d", what, name, $time / 10);
`define AGNW_CLAIM(name, premise, conclusion) if (premise) begin `AGNW_SAID("reached", name) if (!(conclusion)) `AGNW_SAID("broken", name) end
`define AGNW_LEMMA(name, condition)
`define AGNW_ASSUME(name, condition, example) begin if (example) `AGNW_SAID("reached", name) if (!(condition)) `AGNW_SAID("outside", name) end
`define AGNW_REACHED(name, condition) if (condition) `AGNW_SAID("reached", name)
`elsif AGNW_COVERS
`define AGNW_CLAIM(name, premise, conclusion) name: assert (!(premise));
`define AGNW_LEMMA(name, condition)
`define AGNW_ASSUME(name, condition, example) name``_assumed: assume (condition); name: assert (!(example));
`define AGNW_REACHED(name, condition) name: assert (!(condition));
`else
`define AGNW_CLAIM(name, premise, conclusion) name: assert (!(premise) || (conclusion));
`ifdef AGNW_NO_LEMMAS
`define AGNW_LEMMA(name, condition)
`else
`define AGNW_LEMMA(name, condition) name: assert (condition);
`endif
`define AGNW_ASSUME(name, condition, example) name: assume (condition);
`define AGNW_REACHED(name, condition)
`endif
`endif
