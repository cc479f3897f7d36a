#include "report/data/rule_text.hpp"

#include "base/embedded.hpp"
#include "report/data/doc_markdown.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace jixiao {
namespace {

using RuleTexts = std::map<std::string, RuleText, std::less<>>;

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 32);
    return text;
}

Severity severity_in(std::string_view text) {
    for (auto const& [word, severity] : {std::pair{"warning", Severity::warning},
                                         {"Warning", Severity::warning},
                                         {"警告", Severity::warning},
                                         {"note", Severity::note},
                                         {"Note", Severity::note},
                                         {"提示", Severity::note}})
        if (text.starts_with(word)) return severity;
    return Severity::error;
}

/// What is read of the pages in a language.
class Pages {
public:
    explicit Pages(Language language) : is_chinese_{language == Language::zh} {}

    void read(std::string_view name) {
        auto page = embedded((is_chinese_ ? "docs/zh/" : "docs/") + std::string{name});
        std::string rule;  // of lint.md, that is being read
        for (; !page.empty(); page.remove_prefix(std::min(page.find('\n') + 1, page.size()))) {
            auto const line = page.substr(0, page.find('\n'));
            if (line.starts_with('#')) {
                rule = begin_section(line);
            } else if (line.starts_with("| `")) {
                add_row(table_cells(line));
            } else if (line.starts_with("| ")) {
                labels_ = table_cells(line);
            } else if (!rule.empty() && !line.empty()) {
                add_paragraph(known_[rule], line);
            }
            if (page.find('\n') == page.npos) break;
        }
    }

    RuleTexts take() { return std::move(known_); }

private:
    std::string_view comma() const { return is_chinese_ ? "，" : ", "; }
    std::string_view colon() const { return is_chinese_ ? "：" : ": "; }

    /// The rule that a heading begins, if it does.
    std::string begin_section(std::string_view line) {
        section_ = line.substr(std::min(line.find_first_not_of("# "), line.size()));
        auto const end = section_.find_first_not_of("abcdefghijklmnopqrstuvwxyz-");
        auto const rule = section_.substr(0, end);
        if (!rule.starts_with("lint-")) return {};
        if (end != std::string::npos)
            known_[rule].title = section_.substr(section_.find(colon(), end) + colon().size());
        return rule;
    }

    void add_paragraph(RuleText& rule, std::string_view line) {
        if (rule.text.empty() && line.starts_with('*')) {
            auto const end = std::min(line.find('*', 1), line.size() - 1);
            rule.severity = severity_in(line.substr(1));
            line.remove_prefix(std::min(line.find_first_not_of(' ', end + 1), line.size()));
        }
        auto const shown = without_links(line);
        auto const text = plain_text(shown);
        if (rule.title.empty()) {
            auto const stop = text.find(is_chinese_ ? "。" : ". ");
            rule.title = text.substr(0, stop);
        }
        auto const* const gap = rule.text.empty() ? "" : "\n\n";
        rule.text += gap + text;
        rule.markdown += gap + shown;
    }

    void add_row(std::vector<std::string> const& cells) {
        if (cells.size() < 3 || cells.size() > labels_.size()) return;
        // Behind the code perhaps how severe it is, then what it is about and what to do.
        auto const has_severity = cells.size() == 4;
        auto const& about = cells[has_severity ? 2 : 1];
        auto const& label = labels_[has_severity ? 2 : 1];
        RuleText row;
        if (has_severity)
            row.severity = severity_in(cells[1]);
        else if (cells[0].find("warning") != std::string::npos ||
                 cells[0].find("警告") != std::string::npos)
            row.severity = Severity::warning;
        row.title = section_ + std::string{comma()} + label + std::string{colon()} +
                    plain_text(without_links(about));
        for (auto at = cells.size() - 2; at < cells.size(); ++at) {
            auto const shown = without_links(cells[at]);
            auto const* const gap = row.text.empty() ? "" : "\n\n";
            auto const name = capitalised(labels_[at]);
            row.text += gap + name + std::string{colon()} + plain_text(shown);
            row.markdown += gap + ("**" + name + "**" + std::string{colon()}) + shown;
        }
        for (auto const& code : codes_in(cells[0])) add(code, row, has_severity);
    }

    /// A code of the grammar is told of targets, and holds for actuals where nothing else is said.
    void add(std::string const& code, RuleText const& row, bool is_said_here) {
        auto const [known, is_new] = known_.try_emplace(code, row);
        if (!is_new && is_said_here) {
            known->second.text += "\n\n" + row.text;
            known->second.markdown += "\n\n" + row.markdown;
        }
        constexpr std::string_view target = "target-";
        if (!is_said_here && code.starts_with(target))
            known_.try_emplace("actual-" + code.substr(target.size()), row);
    }

    bool is_chinese_;
    RuleTexts known_;
    std::string section_;
    std::vector<std::string> labels_;
};

RuleTexts read_pages(Language language) {
    Pages pages{language};
    for (auto const* const name : {"diagnostics.md", "target-grammar.md", "lint.md"})
        pages.read(name);
    return pages.take();
}

}  // namespace

RuleTexts const& rule_texts(Language language) {
    static auto const zh = read_pages(Language::zh), en = read_pages(Language::en);
    return language == Language::zh ? zh : en;
}

}  // namespace jixiao
