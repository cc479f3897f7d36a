#include "app/web/diagnostics_value.hpp"

#include "report/data/diagnostics.hpp"

namespace jixiao::web {

boost::json::array diagnostics_value(View const& view, std::vector<Diagnostic> const& all,
                                     std::string const& place) {
    auto const folder = view.folder.lexically_normal();
    boost::json::array shown;
    for (auto const& diagnostic : all) {
        if (!place.empty() && diagnostic.place.file != place) continue;
        auto value = diagnostic_json(diagnostic, view.catalog);
        auto const name =
            std::filesystem::path{diagnostic.place.file.text()}.lexically_relative(folder);
        if (!name.empty()) value["file"] = name.generic_string();
        shown.push_back(std::move(value));
    }
    return shown;
}

}  // namespace jixiao::web
