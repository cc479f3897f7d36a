#pragma once

#include "book/book.hpp"
#include "book/profile.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// What the profile's words say of an indicator by its name and its path: all that is inferred from
/// them, found once for a row.
struct RowWords {
    bool names_sum = false;      // 总产值
    bool names_level = false;    // 总数 总量 存量 保有量
    bool may_be_signed = false;  // 净增
    bool names_drop = false;     // …降低, …节约: a bare value is a change by that amount
    bool names_growth = false;   // …增幅
    bool is_share_of_whole = false;  // 合格率
    bool is_cost = false;        // 成本指标: lower is better
    bool is_in_or_out = false;   // a path that is never prorated
    bool is_staged = false;      // a path whose rows are held against their stage value both ways
    bool is_end_only = false;    // a path whose rows are due only at the end of the term
};

RowWords words_of(Indicator const& indicator, Profile const& profile);

/// Remembers them for names that come again, a fixed number of them. Not for use by two threads.
class RowWordsMemory {
public:
    explicit RowWordsMemory(Profile const& profile) : profile_{profile}, known_(slots) {}
    RowWords const& operator()(Indicator const& indicator);

private:
    static constexpr std::size_t slots = 1024;
    struct Known {
        std::string name;
        std::vector<std::string> path;
        RowWords words;
    };
    Profile const& profile_;
    std::vector<Known> known_;
};

}  // namespace jixiao
