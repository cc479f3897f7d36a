#pragma once

#include "model/book/book.hpp"
#include "model/book/outlay.hpp"
#include "model/book/rare.hpp"
#include "model/book/rare_text.hpp"
#include "model/book/shared_parts.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// What the figures of a file count: from the start of the calendar year, or of the period alone.
enum class Values : std::uint8_t { to_date, in_period };

enum class Likelihood { certain, possible, impossible };  // 确定能, 有可能, 完全不可能

/// 完成目标可能性 as the unit sees it; overrides what is computed.
struct StatedLikelihood {
    Likelihood value = Likelihood::possible;
    std::string reason;
    bool operator==(StatedLikelihood const&) const = default;
};

/// 偏差原因: a category of the official form, and words.
struct DeviationReason {
    std::string category;
    std::string text;
    bool operator==(DeviationReason const&) const = default;
};

/// 得分 as the unit enters it where none can be computed: points, or a share of the row's weight.
struct EnteredScore {
    Decimal amount;  // points; 0 to 1 of a share
    bool is_share = false;
    std::string text;  // as written
    Place place;
};

/// What few lines say beside their value.
struct Remarks {
    RareText note, evidence;
    RareText forecast;  // 全年预计, as written; empty when not stated
    Rare<SharedActual> forecast_value;
    Rare<StatedLikelihood> likelihood;
    Rare<DeviationReason> reason;
    Rare<EnteredScore> score;
    RareText action;
};

/// One line of an actuals file: what was reported for a period under a name.
struct Actual {
    std::string name;  // an indicator's name, alias or id, as written
    Period period;
    CellText text;  // as written
    SharedActual value;
    Rare<Remarks> beside;
    Place place;       // of the value
    Place name_place;  // of the name
    Values values = Values::to_date;

    Remarks const& remarks() const;
};

/// Whether two lines report the same, wherever they stand: with the same units both are read alike.
bool says_the_same(Actual const& one, Actual const& other);

/// A file of actuals in which no line has a value yet.
struct UnfilledActuals {
    Period period;
    std::string file;  // as places name it
};

/// 实际完成情况 of the 年度总体目标 of a table, in words.
struct OverallResult {
    std::string name;  // the title or the code of the table, as written
    Period period;
    std::string text;
    Place name_place;
};

class KnownLines;

/// Every actual of a workspace. Order carries no meaning: evaluation sorts by period.
struct Actuals {
    SharedParts<Actual> all;  // a part a file
    std::vector<UnfilledActuals> unfilled;
    std::vector<Outlay> outlays;  // budget execution, in the order of time
    std::vector<OverallResult> overall;
    /// Which indicators the lines serve, as far as it was found while they were read.
    std::shared_ptr<KnownLines const> known_lines = {};
    /// The period that ends last; nothing when there are no actuals.
    std::optional<Period> latest() const;
};

}  // namespace jixiao
