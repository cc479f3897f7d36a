#include "base/utf8.hpp"
#include "model/target/parse.hpp"
#include "read/document/clean_cell.hpp"
#include "read/document/known_units.hpp"
#include "read/document/level_anchors.hpp"
#include "read/document/lines.hpp"
#include "read/document/loose_text.hpp"
#include "read/document/row_words.hpp"

#include <algorithm>
#include <array>
#include <variant>

namespace jixiao::document {
namespace {

constexpr std::array<std::string_view, 17> comparators{
    "≥",      "≤",      "＞",     "＜",   ">",    "<",    "＝", "=",     "不低于",
    "不少于", "不超过", "不高于", "大于", "小于", "达到", "达", "控制在"};

/// Takes "(≥**辆)" out: what a form prints to be filled in.
std::string without_placeholders(std::string text) {
    for (auto const& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}})
        for (auto from = text.find(open); from != std::string::npos;
             from = text.find(open, from + 1)) {
            auto const to = text.find(close, from);
            if (to == std::string::npos) break;
            auto const inner = text.substr(from, to - from);
            if (inner.find('*') != std::string::npos || inner.find("×") != std::string::npos)
                text.erase(from, to + close.size() - from);
        }
    return text;
}

/// Blanks, list marks and stops around a clause.
std::string trimmed_clause(std::string text) {
    static constexpr std::array<std::string_view, 12> marks{" ", "、", "。", "；", ";",  "，",
                                                            ",", "：", ":",  ".",  "．", "\t"};
    for (auto more = true; more;) {
        more = false;
        for (auto const mark : marks) {
            if (text.starts_with(mark)) text.erase(0, mark.size()), more = true;
            if (text.ends_with(mark)) text.resize(text.size() - mark.size()), more = true;
        }
    }
    return text;
}

/// "2." at the begin of a line, before the next level word.
std::string without_next_digits(std::string text) {
    auto const last = text.find_last_not_of(" \t");
    auto rest = std::string_view{text}.substr(0, last == std::string::npos ? 0 : last + 1);
    for (std::string_view const mark : {".", "．", "、", ")", "）"})
        if (rest.ends_with(mark)) {
            rest.remove_suffix(mark.size());
            break;
        }
    auto const digits = rest.find_last_not_of("0123456789") + 1;
    auto before = rest.substr(0, digits);
    for (std::string_view const open : {"(", "（"})
        if (before.ends_with(open)) before.remove_suffix(open.size());
    auto const line = before.find_last_not_of(" \t");
    if (digits < rest.size() && (line == std::string_view::npos || before[line] == '\n'))
        return std::string{before};
    return text;
}

/// 一、 or (二) before the next level word.
std::string without_next_number(std::string text) {
    text = without_next_digits(std::move(text));
    static constexpr std::array<std::string_view, 10> numbers{"一", "二", "三", "四", "五",
                                                              "六", "七", "八", "九", "十"};
    for (auto const number : numbers)
        for (auto const& [open, close] : {std::pair<std::string_view, std::string_view>{"", "、"},
                                          {"(", ")"},
                                          {"（", "）"},
                                          {"", "."}}) {
            auto const mark = std::string{open} + std::string{number} + std::string{close};
            if (text.ends_with(mark)) text.resize(text.size() - mark.size());
        }
    return text;
}

struct Goal {
    std::string name, target;
};

/// Name and target of a clause when there is one way to cut it; nothing otherwise.
std::optional<Goal> goal_of(std::string const& clause) {
    std::vector<Goal> goals;
    auto const& units = known_units();
    auto const add = [&](std::size_t name_end, std::size_t target_begin, bool words) {
        Goal goal{trimmed_clause(clause.substr(0, name_end)),
                  trimmed_clause(clause.substr(target_begin))};
        if (goal.name.size() < 6 || begins_with_figure(goal.name) || goal.target.empty()) return;
        auto const target = parse_target(goal.target, units);
        if (!target || std::holds_alternative<Composite>(target->comparator)) return;
        if (std::holds_alternative<Graded>(target->comparator) != words) return;
        goals.push_back(std::move(goal));
    };
    // A comma or a colon parts them: 完成时限,2025年10月底前.
    for (std::string_view const mark : {"，", ",", "：", ":"})
        if (auto const at = clause.find(mark); at != std::string::npos) {
            add(at, at + mark.size(), false);
            if (goals.empty()) add(at, at + mark.size(), true);
            return goals.size() == 1 ? std::optional{goals[0]} : std::nullopt;
        }
    // A sign begins the target; without one its only number does.
    for (auto const word : comparators)
        if (auto const at = clause.find(word); at != std::string::npos) {
            add(at, at, false);
            return goals.size() == 1 ? std::optional{goals[0]} : std::nullopt;
        }
    auto const digit = clause.find_first_of("0123456789");
    if (digit == std::string::npos) return std::nullopt;
    auto const figure_end = clause.find_first_not_of("0123456789.,%", digit);
    if (figure_end != std::string::npos &&
        clause.find_first_of("0123456789", figure_end) != std::string::npos)
        return std::nullopt;  // 2025年培训3次
    add(digit, digit, false);
    return goals.size() == 1 ? std::optional{goals[0]} : std::nullopt;
}

class ProseReader {
public:
    explicit ProseReader(Document& document) : document_{document} {}

    void read(std::vector<LevelAnchor> const& anchors) {
        auto const& text = document_.text;
        head(anchors.front().begin);
        document_.rows.push_back(
            row_of({"一级指标", "二级指标", "三级指标", "指标值"}, anchors.front().begin));
        for (std::size_t i = 0; i < anchors.size(); ++i) {
            auto const& anchor = anchors[i];
            auto const end = i + 1 < anchors.size() ? anchors[i + 1].begin : text.size();
            place(anchor, i + 1 < anchors.size() ? &anchors[i + 1] : nullptr);
            clauses(anchor.end, end, i + 1 == anchors.size());
        }
    }
    std::size_t rows() const { return rows_; }

private:
    PrintedRow row_of(std::vector<std::string> const& texts, std::size_t offset) const {
        auto const before = std::string_view{document_.text}.substr(0, offset);
        auto const line =
            static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
        std::vector<Token> tokens;
        for (auto const& text : texts) tokens.push_back({text, line, offset});
        return row_of_tokens(tokens);
    }

    void head(std::size_t end) {
        auto const& text = document_.text;
        auto const line_begin = text.rfind('\n', end);
        auto const head_end = line_begin == std::string::npos ? end : line_begin;
        each_line(std::string_view{text}.substr(0, head_end),
                  [&](std::string_view line, std::size_t begin, std::size_t number) {
                      auto cell = clean_text(line, begin);
                      if (!cell.text.empty())
                          document_.rows.push_back({number, begin, {std::move(cell)}});
                  });
    }

    /// A level that another follows with nothing between is a first.
    void place(LevelAnchor const& anchor, LevelAnchor const* next) {
        auto const between = next == nullptr
                                 ? std::string{"-"}
                                 : trimmed_clause(without_next_number(document_.text.substr(
                                       anchor.end, next->begin - anchor.end)));
        auto const holds_next = clean_text(between, 0).text.empty();
        auto const is_first =
            anchor.level.first && (!anchor.level.second || (holds_next && next->level.second));
        if (is_first) {
            first_ = anchor.word;
            second_.clear();
        } else {
            second_ = anchor.word;
        }
    }

    void clauses(std::size_t begin, std::size_t end, bool is_last) {
        auto const& text = document_.text;
        auto section = text.substr(begin, end - begin);
        if (!is_last) section = without_next_number(std::move(section));
        std::size_t at = 0;
        while (at < section.size()) {
            auto stop = section.size();
            std::size_t width = 0;
            for (std::string_view const mark : {"；", ";", "。", "\n"})
                if (auto const found = section.find(mark, at); found < stop) {
                    stop = found;
                    width = mark.size();
                }
            auto const clause = trimmed_clause(
                without_placeholders(clean_text(section.substr(at, stop - at), 0).text));
            auto const ended = is_last && width == 1 && section[stop] == '\n';
            if (!clause.empty() && !take(clause, begin + at, is_last)) return;
            at = stop + width;
            if (ended && rows_in_last_ > 0) return;  // the signature follows
        }
    }

    /// False when the goals are at their end.
    bool take(std::string const& clause, std::size_t offset, bool is_last) {
        if (auto const goal = goal_of(clause); goal && !first_.empty()) {
            document_.rows.push_back(row_of({first_, second_, goal->name, goal->target}, offset));
            ++rows_;
            if (is_last) ++rows_in_last_;
            return true;
        }
        if (is_last && rows_in_last_ > 0) return false;
        document_.doubts.push_back(
            {row_of({clause}, offset).line,
             say("it is not certain what {0} requires; left out", fit_cells(clause, 60)),
             say("compare with the document and add the indicator by hand")});
        return true;
    }

    Document& document_;
    std::string first_, second_;
    std::size_t rows_ = 0, rows_in_last_ = 0;
};

}  // namespace

std::optional<Document> read_prose(std::string const& text) {
    Document document{text, {}, {}, {}, {}};
    auto anchors = level_anchors(text, 0);
    // The words of a header say nothing; goals stand below at least three levels.
    auto const first = std::find_if(anchors.begin(), anchors.end(),
                                    [](LevelAnchor const& a) { return a.level.first; });
    anchors.erase(anchors.begin(), first);
    for (auto const* word : {"完成情况", "自评", "实际完成", "评价报告", "已完成"})
        if (text.find(word) != std::string::npos) return std::nullopt;
    if (anchors.size() < 3 || text.find("三级指标") != std::string::npos) return std::nullopt;
    ProseReader reader{document};
    reader.read(anchors);
    if (reader.rows() < 2) return std::nullopt;
    return document;
}

}  // namespace jixiao::document
