#include "rules/status/places_within.hpp"

#include <filesystem>

namespace jixiao {
namespace {

void strip(Message& message, std::string const& folder) {
    if (message.literal && message.text.starts_with(folder)) message.text.erase(0, folder.size());
    for (auto& argument : message.arguments) strip(argument, folder);
}

}  // namespace

Evaluation places_within(std::string_view folder, Evaluation evaluation) {
    auto const normal = std::filesystem::path{folder}.lexically_normal();
    if (normal.empty() || normal == ".") return evaluation;
    auto const prefix = (normal / "").lexically_normal().string();
    evaluation.grounds.reset();  // shares the verdicts
    for (std::size_t part = 0; part < evaluation.verdicts.parts().size(); ++part)
        for (auto& verdict : evaluation.verdicts.own(part))
            for (auto& step : verdict.derivation) strip(step, prefix);
    return evaluation;
}

}  // namespace jixiao
