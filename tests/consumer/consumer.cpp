#include <fstream>
#include <iostream>
#include <jixiao/jixiao.hpp>

int main(int, char** arguments) {
    auto const workspace = jixiao::api::load_workspace(arguments[1]);
    auto const evaluation = jixiao::api::evaluate(*workspace, "2024Q3");
    std::ofstream{arguments[2]} << *evaluation->report("html");
    for (auto const& verdict : evaluation->verdicts())
        std::cout << verdict.name << ": " << verdict.outcome.zh << "; " << verdict.reason.zh
                  << '\n';
}
