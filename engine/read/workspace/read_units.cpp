#include "read/workspace/read_units.hpp"

#include "base/embedded.hpp"
#include "read/workspace/fields.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <stdexcept>

namespace jixiao {
namespace {

/// Shares of a whole can be taken for each other by a factor of 100: 0.96 for 96%.
constexpr std::string_view shares = "ratio";

class Dimension {
public:
    Dimension(Reading& reading, std::string name, Units& units)
        : reading_{reading}, name_{std::move(name)}, units_{units} {}

    void read(Node const& rows) {
        if (!expect_map(reading_, rows)) return;
        for (auto const& [key, value] : rows.entries) {
            if (key.text == "words") {
                for (auto const& text : read_texts(reading_, value))
                    for (auto const& word : words_of(text)) add({word}, 1);
            } else {
                read_row(key, value);
            }
        }
    }

private:
    void read_row(Node const& key, Node const& value) {
        auto spellings = words_of(key.text);
        auto const* scale = &value;
        if (value.kind == NodeKind::map) {
            Fields const fields{reading_, value, {"scale", "also"}};
            for (auto& spelling : fields.texts("also")) spellings.push_back(std::move(spelling));
            scale = fields.require("scale");
        }
        if (scale == nullptr) return;
        auto const number = read_number(reading_, *scale);
        if (number && (number->is_zero() || number->is_negative()))
            return reading_.error("unit-scale", reading_.place(*scale),
                                  say("the scale of a unit of measure must be above 0"));
        if (number && !spellings.empty()) add(spellings, *number);
    }

    void add(std::vector<std::string> spellings, Fraction scale) {
        Unit unit{spellings.front(), name_, scale, name_ == shares};
        spellings.erase(spellings.begin());
        units_.add(std::move(unit), spellings);
    }

    Reading& reading_;
    std::string name_;
    Units& units_;
};

}  // namespace

void read_units(Source const& source, Units& units, std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    Units const before = units;
    Reading reading{source, before, diagnostics};
    if (!file || !expect_map(reading, *file)) return;
    for (auto const& [key, rows] : file->entries)
        Dimension{reading, std::string{key.text}, units}.read(rows);
}

Units units_of_config() {
    Units units;
    std::vector<Diagnostic> diagnostics;
    Source const source{"config/units.yaml", std::string{embedded("units.yaml")}};
    read_units(source, units, diagnostics);
    if (has_errors(diagnostics))
        throw std::logic_error{show_diagnostic(diagnostics.front(), Catalog{Language::en})};
    return units;
}

}  // namespace jixiao
