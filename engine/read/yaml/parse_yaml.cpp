#include "read/yaml/parse_yaml.hpp"

#include "read/yaml/canonical_yaml.hpp"
#include "read/yaml/tree_builder.hpp"
#include "read/yaml/yaml_mistakes.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace jixiao {
namespace {

/// How often a file is parsed again after a repair, so that hostile ones do not cost time.
constexpr std::size_t most_passes = 20;
constexpr std::size_t most_bytes_parsed = std::size_t{64} << 20;

/// One pass over the text, repaired as far as it is.
struct Pass {
    NodeTree document;
    std::vector<Diagnostic> diagnostics;
    std::vector<Mistake> mistakes;
    bool is_over = false;  // nothing after this can be read, whatever is repaired
};

bool lies_in(std::size_t offset, std::vector<Repair> const& repairs) {
    return std::any_of(repairs.begin(), repairs.end(), [&](Repair const& repair) {
        return repair.offset <= offset && offset < repair.offset + repair.removed;
    });
}

Pass parse_once(Source const& source, std::vector<Repair> const& repairs) {
    RepairedText const repaired{source.text, repairs};
    Pass pass;
    TreeBuilder builder{source, repaired, pass.diagnostics};
    try {
        std::istringstream in{repaired.text()};
        YAML::Parser parser{in};
        // A third document says nothing that the second did not.
        for (auto documents = 0; documents < 2 && parser.HandleNextDocument(builder);) ++documents;
    } catch (YAML::Exception const& stop) {
        auto const at =
            repaired.original(stop.mark.pos < 0 ? 0 : static_cast<std::size_t>(stop.mark.pos));
        // What follows from a repair has been reported with it.
        if (!lies_in(at, repairs)) pass.mistakes = explain_syntax(source, stop.msg, at, builder);
        pass.is_over = pass.mistakes.empty();
    } catch (Stop const& stop) {
        if (stop.why) pass.diagnostics.push_back(*stop.why);
        pass.is_over = true;
    }
    for (auto const& suspect : builder.suspects()) {
        auto found = explain_suspect(source, suspect);
        std::move(found.begin(), found.end(), std::back_inserter(pass.mistakes));
    }
    pass.document = builder.take_document();
    return pass;
}

bool overlap(Repair const& a, Repair const& b) {
    return a.offset < b.offset + std::max<std::size_t>(b.removed, 1) &&
           b.offset < a.offset + std::max<std::size_t>(a.removed, 1);
}

enum class Added { all, none, some };

/// Adds those repairs of `mistakes` that touch no other; says whether all could be added.
Added add_repairs(std::vector<Mistake> const& mistakes, std::vector<Repair>& repairs) {
    auto all = true;
    auto const before = repairs.size();
    for (auto const& mistake : mistakes) {
        all = all && !mistake.repairs.empty();
        for (auto const& repair : mistake.repairs) {
            if (std::find(repairs.begin(), repairs.end(), repair) != repairs.end()) continue;
            auto const touches = [&](Repair const& other) { return overlap(repair, other); };
            if (std::any_of(repairs.begin(), repairs.end(), touches))
                all = false;
            else
                repairs.push_back(repair);
        }
    }
    if (repairs.size() == before) return Added::none;
    return all ? Added::all : Added::some;
}

void report(std::vector<Mistake> const& mistakes, std::vector<Diagnostic>& diagnostics,
            std::vector<Mistake>* told) {
    for (auto const& mistake : mistakes) diagnostics.push_back(mistake.diagnostic);
    if (told) told->insert(told->end(), mistakes.begin(), mistakes.end());
}

/// Reads any YAML; `told` gets the mistakes that are reported, with their repairs.
NodeTree read_any(Source const& source, std::vector<Diagnostic>& diagnostics,
                  std::vector<Mistake>* told) {
    std::vector<Repair> repairs;
    auto const mistakes = find_line_mistakes(source);
    add_repairs(mistakes, repairs);
    auto const is_a_guess = !mistakes.empty();
    report(mistakes, diagnostics, told);
    for (std::size_t passes = 1;; ++passes) {
        auto pass = parse_once(source, repairs);
        auto const go_on = add_repairs(pass.mistakes, repairs) == Added::all && !pass.is_over &&
                           passes < most_passes && passes * source.text.size() < most_bytes_parsed;
        auto const stopped = !pass.mistakes.empty() && !go_on;
        if (!(stopped && is_a_guess)) report(pass.mistakes, diagnostics, told);
        if (go_on) continue;
        std::move(pass.diagnostics.begin(), pass.diagnostics.end(),
                  std::back_inserter(diagnostics));
        if (stopped || pass.is_over) return {};
        if (!pass.document)
            diagnostics.push_back({Severity::error,
                                   "empty-file",
                                   whole_file(source.name),
                                   say("the file is empty"),
                                   say("see docs/file-format.md for its contents"),
                                   {}});
        return std::move(pass.document);
    }
}

}  // namespace

NodeTree parse_yaml(Source const& source, std::vector<Diagnostic>& diagnostics) {
    if (auto document = read_canonical_yaml(source.text)) return document;
    return parse_any_yaml(source, diagnostics);
}

NodeTree parse_any_yaml(Source const& source, std::vector<Diagnostic>& diagnostics) {
    return read_any(source, diagnostics, nullptr);
}

std::vector<Mistake> yaml_mistakes(Source const& source) {
    std::vector<Mistake> told;
    std::vector<Diagnostic> ignored;
    if (!read_canonical_yaml(source.text)) read_any(source, ignored, &told);
    return told;
}

}  // namespace jixiao
