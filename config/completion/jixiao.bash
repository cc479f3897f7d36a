# bash completion for jixiao. Installed, or: source <(jixiao completion bash)

_jixiao() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' folder='.' word i
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
            -C | --directory) folder=${COMP_WORDS[i + 1]} ;;
            evaluate | report | diff | check | lint | explain | parse | import | init | start | set | sheet | watch | serve | close | history | trend | bulk | export | list | profile | completion)
                [[ -z $command ]] && command=$word ;;
        esac
    done

    local words='' IFS=$'\n'
    case $previous in
        -C | --directory | -o | --output | --summary)
            compopt -o filenames 2>/dev/null
            COMPREPLY=($(compgen -f -- "$current"))
            return ;;
        --period) words=$(jixiao list periods -C "$folder" 2>/dev/null) ;;
        --table | --for) words=$(jixiao list tables -C "$folder" 2>/dev/null | sed 's/  .*//') ;;
        --term) words=$'annual\nlong-term\nall' ;;
        --status) words=$'red\namber\ngreen\nunrated\nmissing\nnot-due\nnot-applicable\nundecidable\ninvalid' ;;
        --form) words=$'monitoring\nself-evaluation' ;;
        --to) words=$'ndjson\ncsv' ;;
        --values) words=$'to-date\nin-period' ;;
        --counts) words=$'table\nall' ;;
        --profile) words=$(jixiao list profiles -C "$folder" 2>/dev/null | sed 's/  .*//') ;;
        --fail-on) words=$'red\namber' ;;
        --lang) words=$'zh\nen' ;;
        --color) words=$'auto\nalways\nnever' ;;
        --width) return ;;
        --format)
            words=$'table\njson\ncsv'
            [[ $command == report ]] && words=$'html\nxlsx\nmd\ncsv\njson\npdf'
            [[ $command == trend ]] && words=$'text\ncsv\njson'
            [[ $command == bulk || $command == export ]] && words=$'ndjson\ncsv'
            [[ $command == diff || $command == profile || $command == history ]] && words=$'text\njson'
            [[ $command == check || $command == lint ]] && words=$'text\njson\nsarif' ;;
        *)
            local common=$'--directory\n--lang\n--color\n--width\n--verbose\n--help'
            case $command:$current in
                :-*) words=$common$'\n--version' ;;
                :*) words=$'evaluate\nreport\ndiff\ncheck\nlint\nexplain\nparse\nimport\ninit\nstart\nset\nsheet\nwatch\nserve\nclose\nhistory\ntrend\nbulk\nexport\nlist\nprofile\ncompletion' ;;
                evaluate:*) words=$'--period\n--table\n--term\n--status\n--format\n--fail-on\n--as-published\n--closing\n--output\n'$common ;;
                report:*) words=$'--period\n--table\n--term\n--form\n--format\n--bom\n--output\n'$common ;;
                diff:-*) words=$'--table\n--term\n--format\n--output\n'$common ;;
                diff:*) words=$(jixiao list periods -C "$folder" 2>/dev/null) ;;
                check:*) words=$'--form\n--period\n--format\n--output\n'$common ;;
                lint:*) words=$'--table\n--format\n--summary\n--output\n'$common ;;
                explain:-*) words=$'--period\n'$common ;;
                explain:*) words=$(jixiao list indicators -C "$folder" 2>/dev/null | sed 's/  .*//') ;;
                parse:-*) words=$'--json\n'$common ;;
                import:-*) words=$'--output\n--update\n'$common ;;
                import:*)
                    compopt -o filenames 2>/dev/null
                    COMPREPLY=($(compgen -f -- "$current"))
                    return ;;
                start:-*) words=$'--for\n--owner\n--output\n'$common ;;
                set:-*) words=$'--note\n--evidence\n--forecast\n--possibility\n--reason\n--category\n--action\n--score\n'$common ;;
                set:*)
                    if [[ ${COMP_WORDS[COMP_CWORD - 1]} == set ]]; then
                        words=$(jixiao list periods -C "$folder" 2>/dev/null)
                    else
                        words=$(jixiao list indicators -C "$folder" 2>/dev/null | sed 's/  .*//')
                    fi ;;
                bulk:-*) words=$'--format\n--to\n--period\n--values\n--profile\n--fields\n--jobs\n--pass\n--strict\n--summary\n--counts\n'$common ;;
                bulk:*)
                    compopt -o filenames 2>/dev/null
                    COMPREPLY=($(compgen -f -- "$current"))
                    return ;;
                export:*) words=$'--format\n--period\n--output\n'$common ;;
                sheet:-*) words=$'--for\n--owner\n--dry-run\n--yes\n'$common ;;
                sheet:*)
                    case $previous in
                        sheet) words=$'export\nimport' ;;
                        export) words=$(jixiao list periods -C "$folder" 2>/dev/null) ;;
                        *)
                            compopt -o filenames 2>/dev/null
                            COMPREPLY=($(compgen -f -- "$current"))
                            return ;;
                    esac ;;
                close:-*) words=$'--by\n--with-gaps\n--restate\n--reason\n'$common ;;
                close:*) words=$(jixiao list periods -C "$folder" 2>/dev/null) ;;
                history:*) words=$'--period\n--format\n--output\n'$common ;;
                trend:-*) words=$'--format\n--output\n'$common ;;
                trend:*) words=$(jixiao list indicators -C "$folder" 2>/dev/null | sed 's/  .*//') ;;
                init:*)
                    compopt -o filenames 2>/dev/null
                    COMPREPLY=($(compgen -d -- "$current"))
                    return ;;
                list:-* | completion:-*) words=$common ;;
                serve:*) words=$'--port\n--read-only\n--listen\n--name\n'$common ;;
                watch:*) words=$'--period\n--table\n--term\n'$common ;;
                list:*) words=$'indicators\nperiods\ntables\nprofiles\nunits' ;;
                profile:-*) words=$'--format\n--output\n'$common ;;
                profile:*)
                    words=$'show\ndiff'
                    [[ $previous != profile ]] &&
                        words=$(jixiao list profiles -C "$folder" 2>/dev/null | sed 's/  .*//') ;;
                completion:*) words=bash ;;
            esac ;;
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _jixiao jixiao
