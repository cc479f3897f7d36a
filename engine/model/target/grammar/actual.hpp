#pragma once

#include "model/target/actual_value.hpp"
#include "model/target/grammar/tokens.hpp"

#include <optional>
#include <string>

namespace jixiao::grammar {

/// Each reads a whole text as one sort of value, or gives nothing. They throw Wrong for what can
/// only be a mistake.

/// 达成年度指标, 按期完成, 部分达成预期目标并具有一定效果, 未开展, 未到期, 不适用. Throws for words
/// that say there is no figure: 暂无, 待统计, —.
std::optional<ActualValue> read_word_value(Input const& input);
/// 无, 未发生, 全年无安全事故.
std::optional<ActualValue> read_none_value(Tokens const& tokens);
/// 三星, 优秀.
std::optional<ActualValue> read_grade_value(Input const& input);
/// 第3名, 全市排名第三: a grade of the scale 名次.
std::optional<ActualValue> read_place_value(Tokens const& tokens);
/// 78家, 已完成2场, 共5次, ≥360天, 4-6辆, 同比增长5%, 50人（含外聘3人）, 95%（57/60）.
std::optional<ActualValue> read_number_value(Tokens const& tokens);

/// 2024-06-20, 6月20日完成, 7月, 11月底, 上半年, 6月30日前.
struct DatedValue {
    DoneOn done;
    bool may_be_number = false;  // 2024.12, 20241231: a date where one is expected
};
std::optional<DatedValue> read_done(Tokens const& tokens);
/// The days that a date token means.
DoneOn done_on(Tokens const& tokens, Token const& date);

/// What stands beside a number or a date, token by token. A word that could make it another figure
/// than the one that was reached is kept: 计划, 上年, 结余, 未.
struct Aside {
    std::string doubt = {};                // the first such word, empty when there is none
    std::optional<Direction> change = {};  // 增长 5%, 同比下降 3%
    Per per = {};                          // 每周 1次
};

/// The tokens [begin, end) as an aside; nothing where a number or a date stands among them, which
/// cannot be passed over.
std::optional<Aside> read_aside(Tokens const& tokens, std::size_t begin, std::size_t end);

/// What is left behind a number with this quantity, to the end of the text: 企业, （含外聘3人）,
/// （57/60）. Throws where it gives the number again and differently.
std::optional<Aside> read_remark_behind(Tokens const& tokens, std::size_t at,
                                        Quantity const& quantity);

}  // namespace jixiao::grammar
