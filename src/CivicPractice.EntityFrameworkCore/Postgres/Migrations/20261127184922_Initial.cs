using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CivicPractice.EntityFrameworkCore.Postgres.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "absence_files",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reached_limit_on = table.Column<LocalDate>(type: "date", nullable: true),
                    one_short_on = table.Column<LocalDate>(type: "date", nullable: true),
                    closed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    absences = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence_files", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    moved_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    seats_taken = table.Column<int>(type: "integer", nullable: false),
                    minimum_age = table.Column<int>(type: "integer", nullable: true),
                    information = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answers = table.Column<Guid>(type: "uuid", nullable: true),
                    programme = table.Column<Guid>(type: "uuid", nullable: true),
                    series = table.Column<Guid>(type: "uuid", nullable: true),
                    project = table.Column<Guid>(type: "uuid", nullable: true),
                    audience = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_concentrated = table.Column<bool>(type: "boolean", nullable: false),
                    drafted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    completed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    held_on = table.Column<LocalDate>(type: "date", nullable: true),
                    broken_off_on = table.Column<LocalDate>(type: "date", nullable: true),
                    person_times = table.Column<int>(type: "integer", nullable: false),
                    cancelled_for = table.Column<byte>(type: "smallint", nullable: true),
                    takes_latecomers = table.Column<bool>(type: "boolean", nullable: false),
                    counted = table.Column<byte>(type: "smallint", nullable: false),
                    takes_waiting_list = table.Column<bool>(type: "boolean", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    next_confirm_by = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    seats_open = table.Column<int>(type: "integer", nullable: false),
                    co_organizers = table.Column<string>(type: "text", nullable: false),
                    participations = table.Column<string>(type: "text", nullable: false),
                    person_times_corrections = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string>(type: "text", nullable: false),
                    circumstances_asks_agreement = table.Column<bool>(type: "boolean", nullable: false),
                    circumstances_is_foreign_related = table.Column<bool>(type: "boolean", nullable: false),
                    circumstances_is_outside_province = table.Column<bool>(type: "boolean", nullable: false),
                    circumstances_people_expected = table.Column<int>(type: "integer", nullable: false),
                    during_from = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    during_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    host_kind = table.Column<byte>(type: "smallint", nullable: false),
                    host_value = table.Column<Guid>(type: "uuid", nullable: false),
                    review_given_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    review_given_by = table.Column<Guid>(type: "uuid", nullable: true),
                    review_given_score = table.Column<int>(type: "integer", nullable: true),
                    risk_level = table.Column<byte>(type: "smallint", nullable: true),
                    risk_statement = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "activity_resources",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    taken = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_resources", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "activity_reviews",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    activity = table.Column<Guid>(type: "uuid", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<LocalDate>(type: "date", nullable: false),
                    volunteer = table.Column<Guid>(type: "uuid", nullable: true),
                    requester = table.Column<Guid>(type: "uuid", nullable: true),
                    score = table.Column<int>(type: "integer", nullable: false),
                    given_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    open_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    struck_for = table.Column<byte>(type: "smallint", nullable: true),
                    tags = table.Column<string>(type: "text", nullable: false),
                    by_kind = table.Column<byte>(type: "smallint", nullable: false),
                    by_value = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_reviews", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "activity_series",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    programme = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<LocalDate>(type: "date", nullable: false),
                    days_ahead = table.Column<int>(type: "integer", nullable: false),
                    planned_through = table.Column<LocalDate>(type: "date", nullable: true),
                    planning_due_on = table.Column<LocalDate>(type: "date", nullable: true),
                    through = table.Column<LocalDate>(type: "date", nullable: true),
                    segments = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_series", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "agreement_files",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    earliest_expiry = table.Column<LocalDate>(type: "date", nullable: true),
                    agreements = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_files", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "budgets",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    term = table.Column<string>(type: "text", nullable: true),
                    given_by = table.Column<string>(type: "text", nullable: true),
                    is_exhausted = table.Column<bool>(type: "boolean", nullable: false),
                    adjustments = table.Column<string>(type: "text", nullable: false),
                    commitments = table.Column<string>(type: "text", nullable: false),
                    payments = table.Column<string>(type: "text", nullable: false),
                    refunds = table.Column<string>(type: "text", nullable: false),
                    available_amount = table.Column<decimal>(type: "numeric", nullable: false),
                    available_currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    committed_amount = table.Column<decimal>(type: "numeric", nullable: false),
                    committed_currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    granted_amount = table.Column<decimal>(type: "numeric", nullable: false),
                    granted_currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lapsed_amount = table.Column<decimal>(type: "numeric", nullable: false),
                    lapsed_currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    spent_amount = table.Column<decimal>(type: "numeric", nullable: false),
                    spent_currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budgets", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "call_ups",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    mobilization = table.Column<Guid>(type: "uuid", nullable: false),
                    volunteer = table.Column<Guid>(type: "uuid", nullable: false),
                    wave = table.Column<int>(type: "integer", nullable: false),
                    called_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    declined_for = table.Column<byte>(type: "smallint", nullable: true),
                    participation = table.Column<Guid>(type: "uuid", nullable: true),
                    mustered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_ups", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "co_building_partnerships",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    signatory = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    drafted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    concluded_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    terminated_for = table.Column<byte>(type: "smallint", nullable: true),
                    ended_on = table.Column<LocalDate>(type: "date", nullable: true),
                    next_due = table.Column<LocalDate>(type: "date", nullable: true),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    partner_ids = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proposal_since = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    partner_kinds = table.Column<int>(type: "integer", nullable: false),
                    modes = table.Column<int>(type: "integer", nullable: false),
                    amendments = table.Column<string>(type: "text", nullable: false),
                    commitments = table.Column<string>(type: "text", nullable: false),
                    deliveries = table.Column<string>(type: "text", nullable: false),
                    earlier_terms = table.Column<string>(type: "text", nullable: false),
                    handovers = table.Column<string>(type: "text", nullable: false),
                    parties = table.Column<string>(type: "text", nullable: false),
                    signatures = table.Column<string>(type: "text", nullable: false),
                    sites = table.Column<string>(type: "text", nullable: false),
                    term_from = table.Column<LocalDate>(type: "date", nullable: false),
                    term_through = table.Column<LocalDate>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_co_building_partnerships", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "commands",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    command = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commands", x => new { x.district, x.key });
                });

            migrationBuilder.CreateTable(
                name: "covenant_ballots",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    covenant = table.Column<Guid>(type: "uuid", nullable: false),
                    vote = table.Column<int>(type: "integer", nullable: false),
                    cast_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_covenant_ballots", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "covenant_pledges",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    covenant = table.Column<Guid>(type: "uuid", nullable: false),
                    pledger = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<byte>(type: "smallint", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    given_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_covenant_pledges", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "covenant_seats",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_covenant_seats", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "emergency_mobilizations",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<byte>(type: "smallint", nullable: false),
                    activity = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_within = table.Column<long>(type: "bigint", nullable: false),
                    every = table.Column<long>(type: "bigint", nullable: false),
                    waves_called = table.Column<int>(type: "integer", nullable: false),
                    called_of_next = table.Column<int>(type: "integer", nullable: false),
                    called = table.Column<int>(type: "integer", nullable: false),
                    last_called_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    next_wave_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    declared_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    has_calls_to_dismiss = table.Column<bool>(type: "boolean", nullable: false),
                    waves = table.Column<string>(type: "text", nullable: false),
                    reached_of_next_area = table.Column<int>(type: "integer", nullable: true),
                    reached_of_next_registered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    reached_of_next_residence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reached_of_next_volunteer = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_mobilizations", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "evaluation_cycles",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subjects = table.Column<byte>(type: "smallint", nullable: false),
                    corrects = table.Column<Guid>(type: "uuid", nullable: true),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    indicators = table.Column<string>(type: "text", nullable: false),
                    period_from = table.Column<LocalDate>(type: "date", nullable: false),
                    period_through = table.Column<LocalDate>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_cycles", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "evaluation_scorecards",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    cycle = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    hundredths = table.Column<int>(type: "integer", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    rank = table.Column<int>(type: "integer", nullable: true),
                    excluded_for = table.Column<byte>(type: "smallint", nullable: true),
                    appeals = table.Column<string>(type: "text", nullable: false),
                    raw_scores = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<byte>(type: "smallint", nullable: false),
                    subject_value = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_scorecards", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    aggregate = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    shape = table.Column<int>(type: "integer", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => new { x.district, x.position });
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    snapshot = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.district);
                });

            migrationBuilder.CreateTable(
                name: "honour_rolls",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_certificate = table.Column<Guid>(type: "uuid", nullable: true),
                    minutes = table.Column<long>(type: "bigint", nullable: false),
                    stars = table.Column<byte>(type: "smallint", nullable: false),
                    carried_to = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed = table.Column<byte>(type: "smallint", nullable: true),
                    proposal = table.Column<string>(type: "text", nullable: true),
                    honours = table.Column<string>(type: "text", nullable: false),
                    services = table.Column<string>(type: "text", nullable: false),
                    star_awards = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_honour_rolls", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "insurance_policies",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    insurer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ends_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<string>(type: "text", nullable: true),
                    most_persons = table.Column<int>(type: "integer", nullable: true),
                    covered = table.Column<string>(type: "text", nullable: false),
                    period_from = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    period_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    sum_insured_amount = table.Column<decimal>(type: "numeric", nullable: false),
                    sum_insured_currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insurance_policies", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "integration_programmes",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    community = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension = table.Column<byte>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<LocalDate>(type: "date", nullable: false),
                    through = table.Column<LocalDate>(type: "date", nullable: false),
                    project = table.Column<Guid>(type: "uuid", nullable: true),
                    started_on = table.Column<LocalDate>(type: "date", nullable: true),
                    completed_on = table.Column<LocalDate>(type: "date", nullable: true),
                    given_up_on = table.Column<LocalDate>(type: "date", nullable: true),
                    completed_despite = table.Column<byte>(type: "smallint", nullable: true),
                    given_up_for = table.Column<byte>(type: "smallint", nullable: true),
                    goals = table.Column<string>(type: "text", nullable: false),
                    measurements = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_integration_programmes", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "offer_books",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entries = table.Column<string>(type: "text", nullable: false),
                    holder_kind = table.Column<byte>(type: "smallint", nullable: false),
                    holder_value = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_books", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "parked_events",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    subscriber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parked_events", x => new { x.district, x.subscriber, x.position });
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    eight_from = table.Column<LocalDate>(type: "date", nullable: true),
                    fourteen_from = table.Column<LocalDate>(type: "date", nullable: true),
                    adult_from = table.Column<LocalDate>(type: "date", nullable: true),
                    consent_by = table.Column<byte>(type: "smallint", nullable: false),
                    kept_until = table.Column<LocalDate>(type: "date", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    unsettled_since = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    registered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    consents = table.Column<string>(type: "text", nullable: false),
                    enrolments = table.Column<string>(type: "text", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persons", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "points_accounts",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    balance = table.Column<long>(type: "bigint", nullable: false),
                    owed = table.Column<long>(type: "bigint", nullable: false),
                    earned = table.Column<long>(type: "bigint", nullable: false),
                    carried_to = table.Column<Guid>(type: "uuid", nullable: true),
                    oldest_unspent = table.Column<LocalDate>(type: "date", nullable: true),
                    entries = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_accounts", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    duty = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: true),
                    past = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "practice_sites",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    tier = table.Column<byte>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    division = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    location = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    setting = table.Column<byte>(type: "smallint", nullable: true),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    closed_for = table.Column<byte>(type: "smallint", nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    platform_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absorbed = table.Column<string>(type: "text", nullable: false),
                    children = table.Column<string>(type: "text", nullable: false),
                    honours = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: false),
                    platforms = table.Column<string>(type: "text", nullable: false),
                    special_hours = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practice_sites", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<LocalDate>(type: "date", nullable: false),
                    through = table.Column<LocalDate>(type: "date", nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false),
                    segments = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "project_names",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bearer = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_names", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "recruitment_drives",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    places_taken = table.Column<int>(type: "integer", nullable: false),
                    open_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    information = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    minimum_age = table.Column<int>(type: "integer", nullable: true),
                    announced_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    placed = table.Column<string>(type: "text", nullable: false),
                    screening = table.Column<string>(type: "text", nullable: false),
                    risk_level = table.Column<byte>(type: "smallint", nullable: false),
                    risk_statement = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recruitment_drives", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "redemptions",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    volunteer = table.Column<Guid>(type: "uuid", nullable: false),
                    reward = table.Column<Guid>(type: "uuid", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false),
                    ordered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redemptions", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "relocation_communities",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    division = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<LocalDate>(type: "date", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    latest_programme = table.Column<Guid>(type: "uuid", nullable: true),
                    counts = table.Column<string>(type: "text", nullable: false),
                    stretches = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relocation_communities", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rewards",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<int>(type: "integer", nullable: false),
                    available = table.Column<int>(type: "integer", nullable: false),
                    reserved = table.Column<int>(type: "integer", nullable: false),
                    handed_over = table.Column<int>(type: "integer", nullable: false),
                    written_off = table.Column<int>(type: "integer", nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false),
                    reservations = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rewards", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "schedules",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bookings = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedules", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "screening_files",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    earliest_expiry = table.Column<LocalDate>(type: "date", nullable: true),
                    checks = table.Column<string>(type: "text", nullable: false),
                    passes = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screening_files", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "service_certificates",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    volunteer = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    minutes = table.Column<long>(type: "bigint", nullable: false),
                    recording_unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    issued_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    revoked_for = table.Column<byte>(type: "smallint", nullable: true),
                    replaced_by = table.Column<Guid>(type: "uuid", nullable: true),
                    services = table.Column<string>(type: "text", nullable: false),
                    period_from = table.Column<LocalDate>(type: "date", nullable: false),
                    period_through = table.Column<LocalDate>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_certificates", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "service_projects",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    english_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    aim = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site_ids = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    audience = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<LocalDate>(type: "date", nullable: false),
                    through = table.Column<LocalDate>(type: "date", nullable: true),
                    cadence = table.Column<string>(type: "text", nullable: true),
                    goals = table.Column<string>(type: "text", nullable: true),
                    drafted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    brand_level = table.Column<byte>(type: "smallint", nullable: true),
                    categories = table.Column<string>(type: "text", nullable: false),
                    divisions = table.Column<string>(type: "text", nullable: false),
                    recognitions = table.Column<string>(type: "text", nullable: false),
                    sites = table.Column<string>(type: "text", nullable: false),
                    stretches = table.Column<string>(type: "text", nullable: false),
                    host_kind = table.Column<byte>(type: "smallint", nullable: false),
                    host_value = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_projects", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "service_records",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    volunteer = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<Guid>(type: "uuid", nullable: false),
                    activity = table.Column<Guid>(type: "uuid", nullable: true),
                    request = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    day = table.Column<LocalDate>(type: "date", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    in_charge = table.Column<Guid>(type: "uuid", nullable: false),
                    due_by = table.Column<LocalDate>(type: "date", nullable: false),
                    recorded_on = table.Column<LocalDate>(type: "date", nullable: false),
                    recorded_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    contested_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    struck_out_for = table.Column<byte>(type: "smallint", nullable: true),
                    quality = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    evaluated_on = table.Column<LocalDate>(type: "date", nullable: true),
                    earlier = table.Column<string>(type: "text", nullable: false),
                    evaluations = table.Column<string>(type: "text", nullable: false),
                    objections = table.Column<string>(type: "text", nullable: false),
                    given_from = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    given_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    unit_kind = table.Column<byte>(type: "smallint", nullable: false),
                    unit_value = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_records", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "service_requests",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    on_behalf_of = table.Column<Guid>(type: "uuid", nullable: true),
                    beneficiary = table.Column<Guid>(type: "uuid", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    need = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    begins_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    head_count = table.Column<int>(type: "integer", nullable: false),
                    volunteers_wanted = table.Column<int>(type: "integer", nullable: false),
                    prefers = table.Column<string>(type: "text", nullable: true),
                    project = table.Column<Guid>(type: "uuid", nullable: true),
                    placed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    seats_taken = table.Column<int>(type: "integer", nullable: false),
                    next_answer_by = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    begun_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    served_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    through = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_for = table.Column<byte>(type: "smallint", nullable: true),
                    duplicate_of = table.Column<Guid>(type: "uuid", nullable: true),
                    disputed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    person_times = table.Column<int>(type: "integer", nullable: false),
                    counted = table.Column<byte>(type: "smallint", nullable: false),
                    served_on = table.Column<LocalDate>(type: "date", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    reopened_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    confirm_by = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    confirmed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_silence = table.Column<bool>(type: "boolean", nullable: false),
                    confirmed_by = table.Column<byte>(type: "smallint", nullable: true),
                    reviewed_from = table.Column<LocalDate>(type: "date", nullable: true),
                    reviewed_through = table.Column<LocalDate>(type: "date", nullable: true),
                    served_from = table.Column<LocalDate>(type: "date", nullable: true),
                    served_through = table.Column<LocalDate>(type: "date", nullable: true),
                    urgency = table.Column<byte>(type: "smallint", nullable: false),
                    triaged_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    triage_by = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    dispatch_by = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    staff_by = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    due = table.Column<byte>(type: "smallint", nullable: false),
                    due_by = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    first_dispatched_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    asked_anew_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    offers_before = table.Column<int>(type: "integer", nullable: false),
                    waves = table.Column<string>(type: "text", nullable: true),
                    next_wave_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    ordered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    words_erased_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    orderers_words_erased_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    offers = table.Column<string>(type: "text", nullable: false),
                    parties = table.Column<string>(type: "text", nullable: false),
                    past_offers = table.Column<string>(type: "text", nullable: false),
                    past_rounds = table.Column<string>(type: "text", nullable: false),
                    person_times_corrections = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_kind = table.Column<byte>(type: "smallint", nullable: false),
                    dispute_answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    dispute_answer_by = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    dispute_answered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    dispute_decided_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    dispute_decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    dispute_grounds = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    dispute_outcome = table.Column<byte>(type: "smallint", nullable: true),
                    dispute_raised_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    dispute_reason = table.Column<byte>(type: "smallint", nullable: true),
                    dispute_by_kind = table.Column<byte>(type: "smallint", nullable: true),
                    dispute_by_value = table.Column<Guid>(type: "uuid", nullable: true),
                    external_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    external_source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    public_review_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    public_review_by = table.Column<Guid>(type: "uuid", nullable: true),
                    public_review_replied_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    public_review_replied_by = table.Column<Guid>(type: "uuid", nullable: true),
                    public_review_reply = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    public_review_score = table.Column<int>(type: "integer", nullable: true),
                    public_review_standing = table.Column<byte>(type: "smallint", nullable: true),
                    public_review_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    risk_level = table.Column<byte>(type: "smallint", nullable: false),
                    risk_statement = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    wanted_from = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    wanted_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_requests", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "shared_resources",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    partnership = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    mode = table.Column<byte>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    available_from = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    available_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    folded_through = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    next_unrecorded = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    bookings = table.Column<string>(type: "text", nullable: false),
                    months = table.Column<string>(type: "text", nullable: false),
                    periods = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_resources", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "site_groupings",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    kind = table.Column<byte>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sites = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_groupings", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "site_inspections",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    tier = table.Column<byte>(type: "smallint", nullable: false),
                    setting = table.Column<byte>(type: "smallint", nullable: true),
                    standard = table.Column<int>(type: "integer", nullable: false),
                    standard_setting = table.Column<byte>(type: "smallint", nullable: true),
                    planned_for = table.Column<LocalDate>(type: "date", nullable: false),
                    is_written_afterwards = table.Column<bool>(type: "boolean", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    inspected_on = table.Column<LocalDate>(type: "date", nullable: true),
                    concluded_as = table.Column<byte>(type: "smallint", nullable: true),
                    level = table.Column<byte>(type: "smallint", nullable: true),
                    open_defects = table.Column<int>(type: "integer", nullable: false),
                    mandatory_defects = table.Column<int>(type: "integer", nullable: false),
                    lacking_things = table.Column<int>(type: "integer", nullable: false),
                    next_mend_by = table.Column<LocalDate>(type: "date", nullable: true),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_for = table.Column<byte>(type: "smallint", nullable: true),
                    items = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_inspections", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "site_readiness",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tier = table.Column<byte>(type: "smallint", nullable: false),
                    setting = table.Column<byte>(type: "smallint", nullable: true),
                    division = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    underway = table.Column<Guid>(type: "uuid", nullable: true),
                    latest = table.Column<Guid>(type: "uuid", nullable: true),
                    inspected_on = table.Column<LocalDate>(type: "date", nullable: true),
                    moved_on = table.Column<LocalDate>(type: "date", nullable: true),
                    standard = table.Column<int>(type: "integer", nullable: true),
                    standard_setting = table.Column<byte>(type: "smallint", nullable: true),
                    level = table.Column<byte>(type: "smallint", nullable: true),
                    open_defects = table.Column<int>(type: "integer", nullable: false),
                    mandatory_defects = table.Column<int>(type: "integer", nullable: false),
                    lacking_things = table.Column<int>(type: "integer", nullable: false),
                    next_mend_by = table.Column<LocalDate>(type: "date", nullable: true),
                    has_ended = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_readiness", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "site_seats",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tier = table.Column<byte>(type: "smallint", nullable: false),
                    division = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    holders = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_seats", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "stock_items",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    received = table.Column<int>(type: "integer", nullable: false),
                    on_hand = table.Column<int>(type: "integer", nullable: false),
                    outstanding = table.Column<int>(type: "integer", nullable: false),
                    written_off = table.Column<int>(type: "integer", nullable: false),
                    transferred_out = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<string>(type: "text", nullable: false),
                    movements = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_items", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    subscriber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriptions", x => new { x.district, x.subscriber });
                });

            migrationBuilder.CreateTable(
                name: "team_applications",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    drive = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    volunteer = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    rejected_for = table.Column<byte>(type: "smallint", nullable: true),
                    asked = table.Column<string>(type: "text", nullable: false),
                    results = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_applications", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "team_members",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    volunteer = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_members", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "training_courses",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    plan = table.Column<string>(type: "text", nullable: false),
                    drafted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_courses", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "training_files",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    earliest_expiry = table.Column<LocalDate>(type: "date", nullable: true),
                    allotted = table.Column<string>(type: "text", nullable: false),
                    certificates = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_files", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "training_sessions",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    course = table.Column<Guid>(type: "uuid", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    completed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    trainees = table.Column<string>(type: "text", nullable: false),
                    during_from = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    during_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_sessions", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "village_covenants",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    division = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    drafted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    edition_in_force = table.Column<int>(type: "integer", nullable: true),
                    in_force_since = table.Column<LocalDate>(type: "date", nullable: true),
                    custom_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    correction_ordered_on = table.Column<LocalDate>(type: "date", nullable: true),
                    ordered_after_text_on = table.Column<LocalDate>(type: "date", nullable: true),
                    fault = table.Column<byte>(type: "smallint", nullable: true),
                    repeal_reason = table.Column<byte>(type: "smallint", nullable: true),
                    filed_on = table.Column<LocalDate>(type: "date", nullable: true),
                    effective_from = table.Column<LocalDate>(type: "date", nullable: true),
                    proposal_state = table.Column<byte>(type: "smallint", nullable: false),
                    proposal_number = table.Column<int>(type: "integer", nullable: false),
                    proposal = table.Column<string>(type: "text", nullable: true),
                    discussion_through = table.Column<LocalDate>(type: "date", nullable: true),
                    vote = table.Column<string>(type: "text", nullable: true),
                    vote_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    adopted_on = table.Column<LocalDate>(type: "date", nullable: true),
                    editions = table.Column<string>(type: "text", nullable: false),
                    opinions = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_village_covenants", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "volunteer_covers",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    covered_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    covers = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteer_covers", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "volunteer_number_claims",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    volunteer = table.Column<Guid>(type: "uuid", nullable: false),
                    claimed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteer_number_claims", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "volunteer_organizations",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    registered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteer_organizations", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "volunteer_teams",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organization = table.Column<Guid>(type: "uuid", nullable: true),
                    sponsor = table.Column<Guid>(type: "uuid", nullable: true),
                    leader = table.Column<Guid>(type: "uuid", nullable: true),
                    founded_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    successor = table.Column<Guid>(type: "uuid", nullable: true),
                    honours = table.Column<string>(type: "text", nullable: false),
                    screening = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteer_teams", x => new { x.district, x.id });
                });

            migrationBuilder.CreateTable(
                name: "volunteers",
                columns: table => new
                {
                    district = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    residence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    eight_from = table.Column<LocalDate>(type: "date", nullable: true),
                    adult_from = table.Column<LocalDate>(type: "date", nullable: true),
                    guardian_consent = table.Column<string>(type: "text", nullable: true),
                    own_labour = table.Column<string>(type: "text", nullable: true),
                    home = table.Column<Guid>(type: "uuid", nullable: true),
                    organization = table.Column<Guid>(type: "uuid", nullable: true),
                    limits = table.Column<string>(type: "text", nullable: false),
                    skill_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    category_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    registered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_for = table.Column<byte>(type: "smallint", nullable: true),
                    area = table.Column<string>(type: "text", nullable: false),
                    away = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    health = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: false),
                    kits = table.Column<string>(type: "text", nullable: false),
                    memberships = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string>(type: "text", nullable: false),
                    service_categories = table.Column<string>(type: "text", nullable: false),
                    skills = table.Column<string>(type: "text", nullable: false),
                    pending_role_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    pending_role_role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteers", x => new { x.district, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_absence_files_district_one_short_on",
                table: "absence_files",
                columns: new[] { "district", "one_short_on" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_absence_files_district_reached_limit_on",
                table: "absence_files",
                columns: new[] { "district", "reached_limit_on" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activities_district_counted_held_on",
                table: "activities",
                columns: new[] { "district", "counted", "held_on" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activities_district_held_on",
                table: "activities",
                columns: new[] { "district", "held_on" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activities_district_next_confirm_by",
                table: "activities",
                columns: new[] { "district", "next_confirm_by" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activities_district_project_held_on",
                table: "activities",
                columns: new[] { "district", "project", "held_on" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activities_district_series_held_on",
                table: "activities",
                columns: new[] { "district", "series", "held_on" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activities_district_site",
                table: "activities",
                columns: new[] { "district", "site" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activities_district_state",
                table: "activities",
                columns: new[] { "district", "state" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activity_reviews_district_activity_given_at",
                table: "activity_reviews",
                columns: new[] { "district", "activity", "given_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activity_reviews_district_requester_given_at",
                table: "activity_reviews",
                columns: new[] { "district", "requester", "given_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activity_reviews_district_state_given_at",
                table: "activity_reviews",
                columns: new[] { "district", "state", "given_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activity_reviews_district_volunteer_given_at",
                table: "activity_reviews",
                columns: new[] { "district", "volunteer", "given_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_activity_series_district_planning_due_on",
                table: "activity_series",
                columns: new[] { "district", "planning_due_on" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_files_district_earliest_expiry",
                table: "agreement_files",
                columns: new[] { "district", "earliest_expiry" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_budgets_district_site_id",
                table: "budgets",
                columns: new[] { "district", "site", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_call_ups_district_mobilization_state_called_at",
                table: "call_ups",
                columns: new[] { "district", "mobilization", "state", "called_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_call_ups_district_state_answer_by",
                table: "call_ups",
                columns: new[] { "district", "state", "answer_by" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_call_ups_district_volunteer_called_at",
                table: "call_ups",
                columns: new[] { "district", "volunteer", "called_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_co_building_partnerships_district_next_due",
                table: "co_building_partnerships",
                columns: new[] { "district", "next_due" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_co_building_partnerships_district_proposal_since",
                table: "co_building_partnerships",
                columns: new[] { "district", "proposal_since" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_co_building_partnerships_district_state",
                table: "co_building_partnerships",
                columns: new[] { "district", "state" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_covenant_ballots_district_covenant_vote",
                table: "covenant_ballots",
                columns: new[] { "district", "covenant", "vote" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_covenant_pledges_district_covenant_state_given_at",
                table: "covenant_pledges",
                columns: new[] { "district", "covenant", "state", "given_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_emergency_mobilizations_district_next_wave_at",
                table: "emergency_mobilizations",
                columns: new[] { "district", "next_wave_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_emergency_mobilizations_district_state_declared_at",
                table: "emergency_mobilizations",
                columns: new[] { "district", "state", "declared_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_emergency_mobilizations_district_state_ended_at",
                table: "emergency_mobilizations",
                columns: new[] { "district", "state", "ended_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_cycles_district_state",
                table: "evaluation_cycles",
                columns: new[] { "district", "state" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_scorecards_district_cycle_id",
                table: "evaluation_scorecards",
                columns: new[] { "district", "cycle", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_scorecards_district_subject_key_published_at",
                table: "evaluation_scorecards",
                columns: new[] { "district", "subject_key", "published_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_events_district_kind_aggregate_version",
                table: "events",
                columns: new[] { "district", "kind", "aggregate", "version" },
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_honour_rolls_district_minutes",
                table: "honour_rolls",
                columns: new[] { "district", "minutes" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_honour_rolls_district_proposed_minutes",
                table: "honour_rolls",
                columns: new[] { "district", "proposed", "minutes" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_honour_rolls_district_stars_minutes",
                table: "honour_rolls",
                columns: new[] { "district", "stars", "minutes" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_insurance_policies_district_state_period_until",
                table: "insurance_policies",
                columns: new[] { "district", "state", "ends_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_integration_programmes_district_community_from",
                table: "integration_programmes",
                columns: new[] { "district", "community", "from" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_integration_programmes_district_dimension_from",
                table: "integration_programmes",
                columns: new[] { "district", "dimension", "from" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_integration_programmes_district_project_from",
                table: "integration_programmes",
                columns: new[] { "district", "project", "from" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_integration_programmes_district_state_from",
                table: "integration_programmes",
                columns: new[] { "district", "state", "from" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_integration_programmes_district_through",
                table: "integration_programmes",
                columns: new[] { "district", "through" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_persons_district_adult_from_id",
                table: "persons",
                columns: new[] { "district", "adult_from", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_persons_district_state_kept_until_id",
                table: "persons",
                columns: new[] { "district", "state", "kept_until", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_persons_district_unsettled_since_id",
                table: "persons",
                columns: new[] { "district", "unsettled_since", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_points_accounts_district_oldest_unspent",
                table: "points_accounts",
                columns: new[] { "district", "oldest_unspent" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_points_accounts_district_owed",
                table: "points_accounts",
                columns: new[] { "district", "owed" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_posts_district_site_state",
                table: "posts",
                columns: new[] { "district", "site", "state" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_posts_district_state_since",
                table: "posts",
                columns: new[] { "district", "state", "since" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_practice_sites_district_division",
                table: "practice_sites",
                columns: new[] { "district", "division" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_practice_sites_district_ended_at",
                table: "practice_sites",
                columns: new[] { "district", "ended_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_practice_sites_district_opened_at",
                table: "practice_sites",
                columns: new[] { "district", "opened_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_practice_sites_district_parent_division_id",
                table: "practice_sites",
                columns: new[] { "district", "parent", "division", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_practice_sites_district_state_division",
                table: "practice_sites",
                columns: new[] { "district", "state", "division" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_programmes_district_site",
                table: "programmes",
                columns: new[] { "district", "site" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_recruitment_drives_district_state_open_until",
                table: "recruitment_drives",
                columns: new[] { "district", "state", "open_until" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_recruitment_drives_district_team_announced_at",
                table: "recruitment_drives",
                columns: new[] { "district", "team", "announced_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_redemptions_district_state_ordered_at",
                table: "redemptions",
                columns: new[] { "district", "state", "ordered_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_redemptions_district_volunteer_ordered_at",
                table: "redemptions",
                columns: new[] { "district", "volunteer", "ordered_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_relocation_communities_district_since",
                table: "relocation_communities",
                columns: new[] { "district", "since" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_relocation_communities_district_site_since",
                table: "relocation_communities",
                columns: new[] { "district", "site", "since" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_relocation_communities_district_state_division",
                table: "relocation_communities",
                columns: new[] { "district", "state", "division" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_relocation_communities_district_state_since",
                table: "relocation_communities",
                columns: new[] { "district", "state", "since" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_rewards_district_state_price",
                table: "rewards",
                columns: new[] { "district", "state", "price" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_screening_files_district_earliest_expiry",
                table: "screening_files",
                columns: new[] { "district", "earliest_expiry" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_certificates_district_state_revoked_at",
                table: "service_certificates",
                columns: new[] { "district", "state", "revoked_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_certificates_district_volunteer_issued_at",
                table: "service_certificates",
                columns: new[] { "district", "volunteer", "issued_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_projects_district_brand_level_from",
                table: "service_projects",
                columns: new[] { "district", "brand_level", "from" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_projects_district_state_from",
                table: "service_projects",
                columns: new[] { "district", "state", "from" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_projects_district_through",
                table: "service_projects",
                columns: new[] { "district", "through" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_records_district_activity_id",
                table: "service_records",
                columns: new[] { "district", "activity", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_records_district_contested_at",
                table: "service_records",
                columns: new[] { "district", "contested_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_records_district_day",
                table: "service_records",
                columns: new[] { "district", "day" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_records_district_evaluated_on_due_by_id",
                table: "service_records",
                columns: new[] { "district", "evaluated_on", "due_by", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_records_district_request_id",
                table: "service_records",
                columns: new[] { "district", "request", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_records_district_volunteer_day",
                table: "service_records",
                columns: new[] { "district", "volunteer", "day" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_beneficiary",
                table: "service_requests",
                columns: new[] { "district", "beneficiary" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_counted_served_at",
                table: "service_requests",
                columns: new[] { "district", "counted", "served_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_disputed_by_placed_at",
                table: "service_requests",
                columns: new[] { "district", "disputed_by", "placed_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_due_by",
                table: "service_requests",
                columns: new[] { "district", "due_by" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_next_answer_by",
                table: "service_requests",
                columns: new[] { "district", "next_answer_by" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_next_wave_at",
                table: "service_requests",
                columns: new[] { "district", "next_wave_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_on_behalf_of_placed_at",
                table: "service_requests",
                columns: new[] { "district", "on_behalf_of", "placed_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_ordered_by_placed_at",
                table: "service_requests",
                columns: new[] { "district", "ordered_by", "placed_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_placed_at",
                table: "service_requests",
                columns: new[] { "district", "placed_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_project_served_from",
                table: "service_requests",
                columns: new[] { "district", "project", "served_from" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_reviewed_from",
                table: "service_requests",
                columns: new[] { "district", "reviewed_from" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_site_state",
                table: "service_requests",
                columns: new[] { "district", "site", "state" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_state_begins_at",
                table: "service_requests",
                columns: new[] { "district", "state", "begins_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_state_confirm_by",
                table: "service_requests",
                columns: new[] { "district", "state", "confirm_by" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_district_state_placed_at",
                table: "service_requests",
                columns: new[] { "district", "state", "placed_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_shared_resources_district_by",
                table: "shared_resources",
                columns: new[] { "district", "by" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_shared_resources_district_next_unrecorded",
                table: "shared_resources",
                columns: new[] { "district", "next_unrecorded" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_shared_resources_district_partnership",
                table: "shared_resources",
                columns: new[] { "district", "partnership" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_shared_resources_district_state_available_until",
                table: "shared_resources",
                columns: new[] { "district", "state", "available_until" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_site_inspections_district_site",
                table: "site_inspections",
                columns: new[] { "district", "site" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_site_inspections_district_state_planned_for",
                table: "site_inspections",
                columns: new[] { "district", "state", "planned_for" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_site_readiness_district_division",
                table: "site_readiness",
                columns: new[] { "district", "division" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_site_readiness_district_inspected_on_tier_id",
                table: "site_readiness",
                columns: new[] { "district", "inspected_on", "tier", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_site_readiness_district_lacking_things",
                table: "site_readiness",
                columns: new[] { "district", "lacking_things" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_site_readiness_district_level",
                table: "site_readiness",
                columns: new[] { "district", "level" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_site_readiness_district_next_mend_by",
                table: "site_readiness",
                columns: new[] { "district", "next_mend_by" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_site_readiness_district_open_defects",
                table: "site_readiness",
                columns: new[] { "district", "open_defects" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_site_readiness_district_standard",
                table: "site_readiness",
                columns: new[] { "district", "standard" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_stock_items_district_on_hand",
                table: "stock_items",
                columns: new[] { "district", "on_hand" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_stock_items_district_outstanding",
                table: "stock_items",
                columns: new[] { "district", "outstanding" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_stock_items_district_site_id",
                table: "stock_items",
                columns: new[] { "district", "site", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_team_applications_district_drive_state_submitted_at",
                table: "team_applications",
                columns: new[] { "district", "drive", "state", "submitted_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_team_applications_district_team_state_submitted_at",
                table: "team_applications",
                columns: new[] { "district", "team", "state", "submitted_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_team_applications_district_volunteer",
                table: "team_applications",
                columns: new[] { "district", "volunteer" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_team_members_district_team_state_since",
                table: "team_members",
                columns: new[] { "district", "team", "state", "since" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_training_courses_district_state_drafted_at",
                table: "training_courses",
                columns: new[] { "district", "state", "drafted_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_training_files_district_earliest_expiry",
                table: "training_files",
                columns: new[] { "district", "earliest_expiry" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_village_covenants_district_correction_ordered_on",
                table: "village_covenants",
                columns: new[] { "district", "correction_ordered_on" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_village_covenants_district_discussion_through",
                table: "village_covenants",
                columns: new[] { "district", "discussion_through" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_village_covenants_district_effective_from",
                table: "village_covenants",
                columns: new[] { "district", "effective_from" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_village_covenants_district_in_force_since",
                table: "village_covenants",
                columns: new[] { "district", "in_force_since" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_village_covenants_district_proposal_state_adopted_on",
                table: "village_covenants",
                columns: new[] { "district", "proposal_state", "adopted_on" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_village_covenants_district_site_division",
                table: "village_covenants",
                columns: new[] { "district", "site", "division" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_village_covenants_district_state_division",
                table: "village_covenants",
                columns: new[] { "district", "state", "division" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_village_covenants_district_vote_until",
                table: "village_covenants",
                columns: new[] { "district", "vote_until" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_covers_district_covered_until",
                table: "volunteer_covers",
                columns: new[] { "district", "covered_until" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_organizations_district_state",
                table: "volunteer_organizations",
                columns: new[] { "district", "state" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_teams_district_category_founded_at",
                table: "volunteer_teams",
                columns: new[] { "district", "category", "founded_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_teams_district_leader_founded_at",
                table: "volunteer_teams",
                columns: new[] { "district", "leader", "founded_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_teams_district_organization_founded_at",
                table: "volunteer_teams",
                columns: new[] { "district", "organization", "founded_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_teams_district_site_founded_at",
                table: "volunteer_teams",
                columns: new[] { "district", "site", "founded_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_teams_district_sponsor_founded_at",
                table: "volunteer_teams",
                columns: new[] { "district", "sponsor", "founded_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_teams_district_state_founded_at",
                table: "volunteer_teams",
                columns: new[] { "district", "state", "founded_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_district_adult_from_id",
                table: "volunteers",
                columns: new[] { "district", "adult_from", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_district_home_state_registered_at",
                table: "volunteers",
                columns: new[] { "district", "home", "state", "registered_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_district_merged_into_registered_at",
                table: "volunteers",
                columns: new[] { "district", "merged_into", "registered_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_district_number_id",
                table: "volunteers",
                columns: new[] { "district", "number", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_district_organization_state_registered_at",
                table: "volunteers",
                columns: new[] { "district", "organization", "state", "registered_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_district_person_registered_at",
                table: "volunteers",
                columns: new[] { "district", "person", "registered_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_district_state_residence",
                table: "volunteers",
                columns: new[] { "district", "state", "residence" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            PostgresTables.KeepDistrictsApart(migrationBuilder);
            PostgresTables.AppendOnly(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absence_files");

            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropTable(
                name: "activity_resources");

            migrationBuilder.DropTable(
                name: "activity_reviews");

            migrationBuilder.DropTable(
                name: "activity_series");

            migrationBuilder.DropTable(
                name: "agreement_files");

            migrationBuilder.DropTable(
                name: "budgets");

            migrationBuilder.DropTable(
                name: "call_ups");

            migrationBuilder.DropTable(
                name: "co_building_partnerships");

            migrationBuilder.DropTable(
                name: "commands");

            migrationBuilder.DropTable(
                name: "covenant_ballots");

            migrationBuilder.DropTable(
                name: "covenant_pledges");

            migrationBuilder.DropTable(
                name: "covenant_seats");

            migrationBuilder.DropTable(
                name: "emergency_mobilizations");

            migrationBuilder.DropTable(
                name: "evaluation_cycles");

            migrationBuilder.DropTable(
                name: "evaluation_scorecards");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropTable(
                name: "honour_rolls");

            migrationBuilder.DropTable(
                name: "insurance_policies");

            migrationBuilder.DropTable(
                name: "integration_programmes");

            migrationBuilder.DropTable(
                name: "offer_books");

            migrationBuilder.DropTable(
                name: "parked_events");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "points_accounts");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "practice_sites");

            migrationBuilder.DropTable(
                name: "programmes");

            migrationBuilder.DropTable(
                name: "project_names");

            migrationBuilder.DropTable(
                name: "recruitment_drives");

            migrationBuilder.DropTable(
                name: "redemptions");

            migrationBuilder.DropTable(
                name: "relocation_communities");

            migrationBuilder.DropTable(
                name: "rewards");

            migrationBuilder.DropTable(
                name: "schedules");

            migrationBuilder.DropTable(
                name: "screening_files");

            migrationBuilder.DropTable(
                name: "service_certificates");

            migrationBuilder.DropTable(
                name: "service_projects");

            migrationBuilder.DropTable(
                name: "service_records");

            migrationBuilder.DropTable(
                name: "service_requests");

            migrationBuilder.DropTable(
                name: "shared_resources");

            migrationBuilder.DropTable(
                name: "site_groupings");

            migrationBuilder.DropTable(
                name: "site_inspections");

            migrationBuilder.DropTable(
                name: "site_readiness");

            migrationBuilder.DropTable(
                name: "site_seats");

            migrationBuilder.DropTable(
                name: "stock_items");

            migrationBuilder.DropTable(
                name: "subscriptions");

            migrationBuilder.DropTable(
                name: "team_applications");

            migrationBuilder.DropTable(
                name: "team_members");

            migrationBuilder.DropTable(
                name: "training_courses");

            migrationBuilder.DropTable(
                name: "training_files");

            migrationBuilder.DropTable(
                name: "training_sessions");

            migrationBuilder.DropTable(
                name: "village_covenants");

            migrationBuilder.DropTable(
                name: "volunteer_covers");

            migrationBuilder.DropTable(
                name: "volunteer_number_claims");

            migrationBuilder.DropTable(
                name: "volunteer_organizations");

            migrationBuilder.DropTable(
                name: "volunteer_teams");

            migrationBuilder.DropTable(
                name: "volunteers");
        }
    }
}
