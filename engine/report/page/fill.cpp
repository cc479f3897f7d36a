#include "report/page/fill.hpp"

#include "report/page/policy.hpp"

#include <fmt/format.h>

namespace jixiao::reports {

Pieces head_pieces(Head head) {
    auto const scripts = head.scripts;
    Pieces const pieces{
        {"language", [=] { return head.language == Language::zh ? "zh-CN" : "en"; }},
        {"policy",
         [=] {
             return content_policy(head.styles, head.scripts) +
                    (head.asks_server ? "; connect-src 'self'" : "");
         }},
        {"scheme", [=] { return head.is_paper ? "light" : "light dark"; }},
        {"title", [=] { return head.title; }},
        {"styles", [=] { return inlined(head.styles, "style"); }}};
    return {{"head", [=] { return filled(page_file("head.html"), pieces); }},
            {"scripts", [=] { return inlined(scripts, "script"); }}};
}

std::string filled(std::string_view form, Pieces const& pieces) {
    std::string shown;
    for (;;) {
        auto const open = form.find("{{");
        auto const close = form.find("}}", open);
        if (close == std::string_view::npos) break;
        shown += form.substr(0, open);
        shown += pieces.at(std::string{form.substr(open + 2, close - open - 2)})();
        form.remove_prefix(close + 2);
    }
    return shown += form;
}

std::string inlined(std::vector<std::string> const& names, std::string const& tag) {
    std::string shown;
    for (auto const& name : names) shown += fmt::format("<{0}>{1}</{0}>\n", tag, page_file(name));
    return shown;
}

Message made_by() {
    return say(
        "Created by Jixiao from the declared targets and the reported actuals. Every status can be "
        "traced step by step.");
}

}  // namespace jixiao::reports
