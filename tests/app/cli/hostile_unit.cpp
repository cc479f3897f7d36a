#include "tests/app/cli/hostile_unit.hpp"

#include "read/yaml/yaml_scalar.hpp"
#include "tests/golden.hpp"
#include "tests/scratch.hpp"

#include <boost/json.hpp>

namespace jixiao::tests {

std::vector<std::string> const& hostile_texts() {
    static auto const texts = boost::json::value_to<std::vector<std::string>>(
        boost::json::parse(read_whole(JIXIAO_SOURCE_DIR "/tests/app/hostile_texts.json")));
    return texts;
}

namespace {

/// A table of a project whose every text is `text`, and what was reported of its two rows.
struct HostileTable {
    HostileTable(std::string const& text, std::string const& value, std::string const& number) {
        auto const quoted = yaml_scalar(text);
        auto const row = [&](std::string const& id, std::string const& target) {
            return "      - id: " + id +
                   "\n        path: [产出指标, 数量指标]\n        name: " + yaml_scalar(text + id) +
                   "\n        target: " + target + "\n        basis: " + quoted +
                   "\n        owner: " + quoted + "\n        note: " + quoted + "\n";
        };
        table = "table: project\nunit: 某局\nproject: " + yaml_scalar(text + number) +
                "\nyear: 2024\nbudget: 100万元\nauthority: " + quoted + "\nimplementer: " + quoted +
                "\noverall: " + quoted + "\nspending: {" + quoted +
                ": 50万元}\ngoals:\n  - name: " + quoted + "\n    term: annual\n    indicators:\n" +
                row("A-" + number, "≥8家") + row("B-" + number, yaml_scalar(value));
        actuals = "  " + yaml_scalar(text + "A-" + number) + ": {value: 3家, note: " + quoted +
                  ", evidence: " + quoted + ", reason: " + quoted + ", action: " + quoted +
                  "}\n  " + yaml_scalar(text + "B-" + number) + ": " + yaml_scalar(value) + "\n";
        auto const project = "  " + yaml_scalar(text + number) + ": ";
        budget = project + "{spent: 10万元, note: " + quoted + "}\n";
        overall = project + quoted + "\n";
    }
    std::string table, actuals, budget, overall;
};

}  // namespace

void put_hostile_unit(std::filesystem::path const& folder, std::vector<std::string> const& texts,
                      std::vector<std::string> const& values) {
    put(folder / "jixiao.yaml", "indicators: tables\nactuals: actuals\nlanguage: en\n");
    std::string actuals, budget, overall;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto const number = std::to_string(i + 1);
        HostileTable const made{texts[i], values[i], number};
        put(folder / "tables" / ("project-" + number + ".yaml"), made.table);
        actuals += made.actuals;
        budget += made.budget;
        overall += made.overall;
    }
    for (std::string const period : {"2024Q2", "2024Q3"})
        put(folder / "actuals" / (period + ".yaml"),
            "period: " + period + "\nnote: " + yaml_scalar(texts.back()) + "\nactuals:\n" +
                actuals + "budget:\n" + budget + "overall:\n" + overall);
}

}  // namespace jixiao::tests
