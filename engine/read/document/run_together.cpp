#include "read/document/run_together.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/level_anchors.hpp"
#include "read/document/lines.hpp"
#include "read/document/loose_text.hpp"

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

struct TitleWord {
    std::string_view word;
    Field field;
};

/// Titles as they are printed; longer ones stand before their beginnings.
constexpr std::array value_titles{TitleWord{"未完成原因及拟采取的改进措施", Field::reason},
                                  TitleWord{"未完成原因和改进措施", Field::reason},
                                  TitleWord{"偏差原因分析及改进措施", Field::reason},
                                  TitleWord{"偏差原因及改进措施", Field::reason},
                                  TitleWord{"未完成原因分析", Field::reason},
                                  TitleWord{"偏差原因分析", Field::reason},
                                  TitleWord{"年度指标值", Field::target},
                                  TitleWord{"全年指标值", Field::target},
                                  TitleWord{"预期指标值", Field::target},
                                  TitleWord{"年度目标值", Field::target},
                                  TitleWord{"年初指标值", Field::target},
                                  TitleWord{"指标值", Field::target},
                                  TitleWord{"目标值", Field::target},
                                  TitleWord{"实际完成情况", Field::actual},
                                  TitleWord{"全年实际值", Field::actual},
                                  TitleWord{"实际完成值", Field::actual},
                                  TitleWord{"全年完成值", Field::actual},
                                  TitleWord{"完成情况", Field::actual},
                                  TitleWord{"完成值", Field::actual},
                                  TitleWord{"实际值", Field::actual},
                                  TitleWord{"自评得分", Field::score},
                                  TitleWord{"得分", Field::score},
                                  TitleWord{"分值", Field::weight},
                                  TitleWord{"权重", Field::weight}};

constexpr std::string_view levels_title = "一级指标二级指标三级指标";

struct RunHeader {
    std::vector<Field> fields;  // behind the name
    std::vector<std::string> words;
    std::size_t begin = 0, end = 0;
};

std::optional<RunHeader> run_header(std::string_view text) {
    RunHeader header;
    header.begin = text.find(levels_title);
    if (header.begin == std::string_view::npos) return std::nullopt;
    auto at = header.begin + levels_title.size();
    for (auto more = true; more;) {
        more = false;
        for (auto const& [word, field] : value_titles)
            if (text.substr(at).starts_with(word)) {
                header.fields.push_back(field);
                header.words.emplace_back(word);
                at += word.size();
                for (std::string_view const mark : {"(A)", "(B)", "（A）", "（B）"})
                    if (text.substr(at).starts_with(mark)) at += mark.size();
                more = true;
                break;
            }
    }
    header.end = at;
    auto const has = [&](Field field) {
        return std::count(header.fields.begin(), header.fields.end(), field) == 1;
    };
    if (!has(Field::target)) return std::nullopt;
    return header;
}

/// The head of the form: each of its words once, with what stands up to the next.
void add_head(std::string_view head, std::size_t line, std::size_t offset, Document& document) {
    static constexpr std::array<std::string_view, 12> words{
        "项目名称", "主管部门", "实施单位",     "单位名称",     "预算单位", "资金情况",
        "项目资金", "联系电话", "年度资金总额", "年度总体目标", "绩效指标", "项目负责人"};
    std::vector<std::pair<std::size_t, std::string_view>> places;
    for (auto const word : words) {
        auto const at = head.find(word);
        if (at == std::string_view::npos) continue;
        if (head.find(word, at + word.size()) != std::string_view::npos && word != "绩效指标" &&
            word != "年度总体目标")
            continue;  // which of them is the title nobody can say
        places.emplace_back(at, word);
    }
    std::sort(places.begin(), places.end());
    auto const title = head.substr(0, places.empty() ? head.size() : places[0].first);
    if (!title.empty() && title.size() < 200)
        document.rows.push_back(row_of_tokens({{std::string{title}, line, offset}}));
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto const [at, word] = places[i];
        if (word != "项目名称" && word != "主管部门" && word != "实施单位" && word != "单位名称" &&
            word != "预算单位")
            continue;
        auto const end = i + 1 < places.size() ? places[i + 1].first : head.size();
        auto const value = head.substr(at + word.size(), end - at - word.size());
        if (value.empty() || value.size() > 120) continue;
        document.rows.push_back(
            row_of_tokens({{std::string{word}, line, offset}, {std::string{value}, line, offset}}));
    }
}

std::string_view up_to_end(std::string_view body) {
    auto end = body.size();
    for (std::string_view const word : {"总分", "合计", "注:", "注：", "备注", "说明:", "说明："})
        end = std::min(end, body.find(word));
    return body.substr(0, end);
}

std::vector<RunLevel> levels_of(std::string_view body) {
    std::vector<RunLevel> levels;
    auto const anchors = level_anchors(body, 0);
    if (anchors.empty() || anchors.front().begin != 0) return {};
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        auto const& anchor = anchors[i];
        auto const end = i + 1 < anchors.size() ? anchors[i + 1].begin : body.size();
        auto const is_first =
            anchor.level.first && (!anchor.level.second || !anchor.points.empty() ||
                                   (i + 1 < anchors.size() && anchor.end == end));
        levels.push_back({anchor.word, is_first, anchor.points,
                          std::string{body.substr(anchor.end, end - anchor.end)}});
    }
    return levels;
}

}  // namespace

std::optional<Document> read_run_together(std::string const& text) {
    Document document{text, {}, {}, {}, {}};
    auto found = false;
    each_line(text, [&](std::string_view raw, std::size_t begin, std::size_t number) {
        auto const line = without_blanks(raw);
        auto const header = run_header(line);
        if (!header) {
            if (line.find(levels_title) != std::string::npos) {
                document.doubts.push_back(
                    {number,
                     say("the cells of this line run together, and nothing proves where they end; "
                         "left out"),
                     say("compare with the document and add the rows by hand")});
                found = true;
            } else if (!line.empty())
                document.rows.push_back({number, begin, {clean_text(raw, begin)}});
            return;
        }
        found = true;
        add_head(std::string_view{line}.substr(0, header->begin), number, begin, document);
        std::vector<Token> titles;
        for (auto const* word : {"一级指标", "二级指标", "三级指标"})
            titles.push_back({word, number, begin});
        for (auto const& word : header->words) titles.push_back({word, number, begin});
        auto const body = up_to_end(std::string_view{line}.substr(header->end));
        auto const cut = cut_rows(header->fields, levels_of(body));
        for (auto const& message : cut.doubts)
            document.doubts.push_back(
                {number, message, say("compare with the document and add the rows by hand")});
        if (cut.rows.empty()) return;
        document.rows.push_back(row_of_tokens(titles));
        for (auto const& row : cut.rows) {
            std::vector<Token> tokens;
            for (auto const& cell : row) tokens.push_back({cell, number, begin});
            document.rows.push_back(row_of_tokens(tokens));
        }
    });
    if (!found) return std::nullopt;
    if (document.doubts.empty() && document.rows.size() < 2) return std::nullopt;
    return document;
}

}  // namespace jixiao::document
