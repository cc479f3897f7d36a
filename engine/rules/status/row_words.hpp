#pragma once

#include "model/book/book.hpp"
#include "model/book/name_lists.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace jixiao {

/// What the end of a name says of the figure that is wanted.
enum class NameSays : std::uint8_t {
    nothing,
    more,      // 产值, 得分
    done,      // 合格率, 培训人数: what is fulfilled or done, no more than all of it
    less,      // 投诉率
    saving,    // 能耗降低率: a change by that amount, more is better
    reducing,  // 减少碳排放量: the same, unless the figure is what is left
    either     // 检出率: nobody can tell
};

/// What the profile's words say of a path.
struct PathWords {
    bool is_cost = false;       // 成本指标
    bool is_output = false;     // 数量指标 质量指标
    bool is_timely = false;     // 时效指标
    bool is_in_or_out = false;  // a path that is never prorated
    bool is_staged = false;     // a path whose rows are held against their stage value both ways
    bool is_end_only = false;   // a path whose rows are due only at the end of the term
};

/// What the profile's words say of an indicator by its name and its path: all that is inferred from
/// them, found once for a row.
struct RowWords : PathWords {
    NameSays says = NameSays::nothing;
    NameSays says_of_time = NameSays::nothing;  // where the figure is a duration
    bool is_share_of_whole = false;             // 合格率: never above 100%
    bool names_stock = false;                   // 总数 存量 在册
    bool names_flow = false;                    // 新增 培训
    bool names_event = false;                   // 事故 产量
    bool names_per_head = false;                // 人均 日均
    bool names_average = false;                 // 月均
    bool may_be_signed = false;                 // 净增
    bool names_growth = false;                  // …增幅

    bool names_drop() const { return says == NameSays::saving; }
};

/// The words of a profile, made ready for reading names. Copies share them, and so do those of
/// equal lists: the tables of the lists that were last asked for are kept. Safe for threads.
class NameWords {
public:
    explicit NameWords(NameLists const& lists);
    RowWords operator()(Indicator const& indicator) const {
        return of_row(indicator, of_path(indicator.path));
    }
    PathWords of_path(std::vector<std::string> const& path) const;
    /// All words of a row with those of its path.
    RowWords of_row(Indicator const& indicator, PathWords const& of_path) const;

private:
    struct Table;
    std::shared_ptr<Table const> table_;
};

/// Remembers what is said of the paths that rows of a book share. Valid as long as the rows. Not
/// for use by two threads.
class PathWordsMemory {
public:
    explicit PathWordsMemory(NameWords const& words) : words_{words} {}
    RowWords operator()(Indicator const& indicator);

private:
    NameWords const& words_;
    std::unordered_map<std::vector<std::string> const*, PathWords> known_;
};

/// Remembers them for names that come again, a fixed number of them. Not for use by two threads.
class RowWordsMemory {
public:
    explicit RowWordsMemory(NameWords words) : words_{std::move(words)}, known_(slots) {}
    RowWords const& operator()(Indicator const& indicator);

private:
    static constexpr std::size_t slots = 1024;
    struct Known {
        std::string name;
        std::vector<std::string> path;
        RowWords words;
    };
    NameWords words_;
    std::vector<Known> known_;
};

}  // namespace jixiao
