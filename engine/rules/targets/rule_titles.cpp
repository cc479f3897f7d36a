#include "rules/targets/rule_titles.hpp"

#include <map>

namespace jixiao {

Message title_of_rule(std::string_view code) {
    static std::map<std::string_view, Message> const titles{
        {"lint-unit-name", say("unit of measure does not match the name")},
        {"lint-direction", say("comparator contradicts the direction")},
        {"lint-double-negative", say("reduction of a reduction")},
        {"lint-different-target", say("one indicator, different targets")},
        {"lint-weights", say("weights do not add up")},
        {"lint-other-span", say("total over years other than the goal's")},
        {"lint-unreachable", say("annual targets do not reach the long-term one")},
        {"lint-long-term-worse", say("long-term target below what was reached")},
        {"lint-growth", say("growth contradicts the level")},
        {"lint-below-last-year", say("easier than the latest past value")},
        {"lint-long-term-low", say("long-term target reached in one year")},
        {"lint-growth-past", say("past growth contradicts the levels")},
        {"lint-number-possible", say("words where a number is possible")},
        {"lint-no-reference", say("comparison without a reference")},
        {"lint-number-in-text", say("number inside a sentence")},
        {"lint-vague", say("words without a standard")},
        {"lint-about", say("approximate target")},
        {"lint-effect-as-cost", say("effect among the costs")},
        {"lint-satisfaction-level", say("satisfaction under another level")},
        {"lint-empty-level", say("required level has no indicator")},
        {"lint-no-long-term", say("no long-term goal")},
        {"lint-no-annual", say("no annual goal")},
        {"lint-not-backed", say("department's indicator without a project")},
        {"lint-no-unit", say("number without a unit of measure")},
        {"lint-period-in-name", say("period in the name only")},
        {"lint-strict", say("> where ≥ is likely meant")},
        {"lint-repeated", say("indicator repeated in a goal")},
        {"lint-near-name", say("almost the same name")},
        {"lint-history-unit", say("unit of measure changed between years")},
        {"lint-no-basis", say("no basis")},
        {"lint-waiver-expired", say("expired waiver")},
        {"lint-waiver-unknown", say("waiver of an unknown rule")},
        {"lint-below-mean", say("easier than the mean of two years")},
        {"lint-no-history", say("no value for earlier years")},
        {"lint-negated-zero", say("zero of something negated")},
        {"lint-cost-level", say("cost among the outputs")},
        {"lint-all-hundred", say("100% everywhere")},
        {"lint-one-basis", say("one basis for everything")},
        {"lint-not-in-overall", say("project missing from the department's goals")},
        {"lint-doubled", say("repeated character")},
        {"lint-waiver-unused", say("waiver without a finding")},
        {"lint-history-target", say("target instead of a past value")},
        {"lint-no-comparator", say("no comparator")},
        {"lint-bare-hundred", say("100% without a comparator")},
    };
    auto const title = titles.find(code);
    return title == titles.end() ? literal(std::string{code}) : title->second;
}

}  // namespace jixiao
