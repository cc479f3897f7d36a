# fish completion for jixiao, which it asks itself. Installed, or: jixiao completion fish | source

function __jixiao_complete
    set -l words (commandline -opc)[2..-1] (commandline -ct)
    set -l lines (jixiao complete -- $words 2>/dev/null)
    string join \n -- $lines[2..-1]
    switch $lines[1]
        case files
            __fish_complete_path (commandline -ct)
        case folders
            __fish_complete_directories (commandline -ct)
    end
end
complete -c jixiao -f -a '(__jixiao_complete)'
