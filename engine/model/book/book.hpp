#pragma once

#include "base/diagnostic.hpp"
#include "model/book/cell_text.hpp"
#include "model/book/period.hpp"
#include "model/book/rare.hpp"
#include "model/book/rare_list.hpp"
#include "model/book/rare_text.hpp"
#include "model/book/shared_items.hpp"
#include "model/book/shared_path.hpp"
#include "model/book/waiver.hpp"
#include "model/target/shared_parsed.hpp"

#include <boost/container/flat_map.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// How the value of a year arises from what its periods report.
enum class Aggregation : std::uint8_t { sum, last, average };

/// Whether a higher figure is better; only stated where the table and the words do not show it.
enum class Better : std::uint8_t { high, low };

/// A target as text and as it was understood; unreadable ones stay, with their error, so that the
/// indicator is shown as undecidable and never dropped.
struct TargetText {
    CellText text;
    SharedTarget target;
};

/// The value of an earlier year, as printed (前年, 上年).
struct PastValue {
    CellText text;
    SharedTarget value;  // history cells hold 100家 and ≥5台套 alike
};

/// By year.
using History = boost::container::flat_map<int, PastValue>;

/// What is due at the end of a month of the term: a share of the target, 0 to 1, or a stage value
/// in the unit of the target.
struct PlanPoint {
    int month = 0;  // months of the term that have passed, 1 to Term::months()
    Decimal share = {};
    std::optional<Quantity> amount = {};  // in place of the share
    bool operator==(PlanPoint const&) const = default;
};

/// A target that replaces the printed one from a month on.
struct RevisedTarget {
    Month from;
    TargetText target;
    std::string reason;
    Place place;
};

/// What few rows say beside their target.
struct RowDetails {
    RareList<PlanPoint> plan;  // empty: linear
    RareList<std::string> aliases;
    RareText note;
    RareList<RevisedTarget> revised;  // by month
    RareList<Waiver> waivers;         // of findings on this row
};

/// One row of a table (三级指标).
struct Indicator {
    std::string id;
    SharedPath path;  // 一级指标, 二级指标
    std::string name;
    TargetText target;
    History history;
    CellText basis;
    CellText unit;  // given beside the target; empty when not
    std::optional<Decimal> weight;
    std::optional<Aggregation> aggregation;  // stated; else inferred by the profile's words
    std::optional<Better> direction;
    RareText owner;  // who reports it: an office, a person
    Rare<RowDetails> beside;
    Place place;  // of the name
    Place target_place;

    RowDetails const& details() const {
        static RowDetails const none;
        return beside ? *beside : none;
    }
};

struct Goal {
    std::string name;
    Term term;
    std::vector<Indicator> indicators;
};

enum class TableKind { department, project };

/// A planned amount of a table: of a 项目支出明细, or from a 资金来源.
struct Spending {
    std::string name;
    std::string amount;
    Place place{};  // of the amount
};

/// One 绩效目标表.
struct Table {
    TableKind kind = TableKind::department;
    std::string unit;  // the body that declared it
    int year = 0;
    std::string project;  // empty for a department
    std::string code;
    std::string authority;    // 主管部门
    std::string implementer;  // 实施单位; empty: the unit itself
    std::string budget;       // as printed, with its unit
    std::vector<Spending> spending;
    std::vector<Spending> sources;  // the budget by 资金来源
    std::string overall;            // 年度总体目标
    std::vector<Goal> goals;
    std::vector<Waiver> waivers;  // of findings on this table and its rows
    Place place;
    Place code_place, budget_place;  // where those stand; the table's own place when they do not

    /// What a reader calls it: the project's name, or 部门整体.
    std::string title() const { return kind == TableKind::project ? project : "部门整体"; }
};

class NameIndex;

/// All tables of one unit and year.
struct Book {
    SharedItems<Table> tables;
    std::vector<Waiver> waivers = {};             // of findings anywhere
    std::shared_ptr<NameIndex const> names = {};  // theirs, where whoever read them has made it
};

/// Whether the title or the code of the table is this.
bool is_named(Table const& table, std::string_view name);

/// The table with this title or code; nullptr when there is none.
Table const* find_table(Book const& book, std::string_view name);

}  // namespace jixiao
