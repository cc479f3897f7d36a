#pragma once

#include <string>
#include <vector>

namespace jixiao {

/// The words of a profile by which names and paths of indicators say what their targets leave out.
/// docs/status-rules.md ("What is not said") has the order in which they are asked.
struct NameLists {
    using Words = std::vector<std::string>;

    // How a name ends.
    Words lower_better;    // 投诉 浓度: less is better
    Words handled;         // 查处…案件: unless the name is of dealing with it
    Words durations;       // 时限 用时: less is better of a time
    Words long_better;     // 培训 开放: a span of time behind one of these is wanted long
    Words spans;           // 时间 时长: what may be wanted long; 响应 and 办结 may not
    Words long_units;      // 学时: so is a figure in one of these units
    Words early;           // 提前: so is a time by which something is early
    Words higher_better;   // 产值 得分: more is better
    Words fulfilled;       // 完成 覆盖: more is better
    Words saving;          // 降低 节约: a change by that amount, more is better
    Words shrinking;       // 减少 下降: of what is wanted, less is better
    Words reducing;        // 减少碳排放量: the same when it stands before what is reduced
    Words either_way;      // 检出率 单价: nobody can tell
    Words neutral;         // 检出 件数: behind a word of lower_better it says no more
    Words endings;         // 率 数 量: may follow each of those
    Words lower_endings;   // 天数: may follow what is better lower
    Words saving_endings;  // 资金: may follow a saving
    Words fillers;         // 平均 累计: may stand between
    Words denials;         // 不合格率 无差错天数: turns a word round
    Words faulty;          // 超期 违规: directly before what is done it turns it round
    Words remedies;        // 整改 追缴: but not these, which deal with it
    Words shares;          // 率 比重: how a share is called
    Words share_of;        // 占: what stands before it decides, 损失占GDP比重
    Words whole;           // 合格 覆盖: with 率 a share of a whole, never above 100%

    // Anywhere in a name.
    Words promoting;  // 新增 带动: more is better where nothing else is said
    Words stock;      // 总数 在册: the last value counts
    Words flow;       // 新增 培训: unless it is a flow all the same
    Words events;     // 事故 产量: what happens over a year; the end value of one is its total
    Words per_head;   // 人均 日均: the last value counts, always
    Words average;    // 月均: the mean over the months counts
    Words is_signed;  // 净: a count below zero is allowed
    Words growth;     // 增幅: a name that ends so takes 增长 and 下降 in an actual

    // How a step of a path ends.
    Words cost_paths;       // 成本指标: less is better
    Words output_paths;     // 数量指标 质量指标: more is better
    Words time_paths;       // 时效指标: less is better of a time
    Words stage_paths;      // its rows are held against their stage value both ways
    Words end_paths;        // its rows are due only at the end of the term
    Words in_or_out_paths;  // its rows are never prorated; they follow rules 6 and 7

    bool operator==(NameLists const&) const = default;
};

}  // namespace jixiao
