#pragma once

#include "rules/status/verdict.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// What a verdict says beside its colour, in one wording for every form of output. Each is empty
/// where there is nothing to say.

/// The status of a rated one, else why it has none: "green", "not due".
Message outcome_of(Verdict const& verdict);
Message outcome_of(Status status, State state);
/// 完成率 of a rated one in per cent; never rounded across a limit.
std::string achievement_text(Verdict const& verdict, std::vector<Fraction> const& limits);
/// 全年预计, and whether the unit or the pace says so.
Message forecast_text(Verdict const& verdict);
/// 完成目标可能性, with the unit's reason where it stated one.
Message likelihood_text(Verdict const& verdict);
/// The same without the reason of the unit: for a narrow column.
Message short_likelihood(Verdict const& verdict);
/// The flags.
Message remarks_text(Verdict const& verdict);
/// The status of the period before, and where it went since.
Message previous_text(Verdict const& verdict);
/// The revisions of the target that had come into force, earliest first.
std::vector<RevisedTarget const*> revisions_of(Verdict const& verdict);
/// Each of them, with its month and reason.
Message revisions_text(Verdict const& verdict);
/// When the target in force was revised, and why; empty for a printed one.
Message revision_text(Verdict const& verdict);
/// The target as printed, where a revision has replaced it.
std::string printed_target(Verdict const& verdict);
/// What was reported, else why there is nothing: "78家", "missing".
Message reported_text(Verdict const& verdict);
/// 偏差原因: category and words.
Message cause_text(Actual const& actual);
/// What a rule of docs/status-rules.md says, in a line; empty for none.
Message words_of_rule(int rule);
/// The rule that decided, in words and by its number.
Message rule_text(Verdict const& verdict, std::string const& profile);

}  // namespace jixiao
