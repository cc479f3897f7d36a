#pragma once

#include "base/message.hpp"
#include "model/target/target.hpp"
#include "rules/status/target_reading.hpp"

#include <optional>
#include <string>

namespace jixiao {

/// Whether an amount is counted per what the target counts per.
struct PerFit {
    std::optional<Message> problem;
    std::string left_out;  // an item that the amount does not repeat: 人 of 元/人
};

/// An item behind a per may be left out, a period never; a rate per period also takes a total.
/// `has_unit` is false for a bare number, which takes all of the target's.
PerFit per_fit(Per const& reported, Per const& asked, bool has_unit, Rules const& rules);

}  // namespace jixiao
