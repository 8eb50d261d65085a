using CivicPractice.Activities;

namespace CivicPractice.ModelRunner;

/// <summary>An activity of the model.</summary>
internal sealed class Session(int from, int until, int[] seats, bool takesLatecomers)
{
    private const int TwoHours = 120;

    public ActivityState State { get; set; }

    public int From { get; set; } = from;

    public int Until { get; set; } = until;

    /// <summary>When its time was last changed.</summary>
    public int? MovedAt { get; set; }

    /// <summary>The seats of each role; one role is the activity itself.</summary>
    public int[] Seats { get; } = seats;

    public bool TakesLatecomers { get; } = takesLatecomers;

    public List<Place> Places { get; } = [];

    public int PersonTimes { get; set; }

    public bool IsOpen => State is ActivityState.Published or ActivityState.Underway;

    public int SignUpUntil => TakesLatecomers ? Until : From;

    public int LineUntil => From - TwoHours;

    public (int From, int Until) Rest(int now) => (Math.Max(From, now), Until);

    public Place? Find(int seat) => Places.Find(one => one.Seat == seat);

    public int Taken(int role) => Places.Count(one => one.HasSeat && one.Role == role);

    public int Waiting(int role) => Places.Count(one => one.Stand == ParticipationState.Waiting && one.Role == role);

    /// <summary>Seats that are free and that nobody is in line for.</summary>
    public int Open => Seats.Select((seats, role) => Waiting(role) > 0 ? 0 : seats - Taken(role)).Sum();

    public bool HasAnother(int who, int seat) => Places.Exists(one => one.Who == who && one.Seat != seat && (one.HasSeat || one.Stand == ParticipationState.Waiting));

    public Place Add(int seat, int who)
    {
        var place = new Place(seat, who);
        Places.Add(place);
        return place;
    }
}

/// <summary>A volunteer in an activity of the model: in line until told otherwise.</summary>
internal sealed class Place(int seat, int who)
{
    public int? SeatSince { get; set; }

    public bool LeftLate { get; set; }

    public int Seat { get; } = seat;

    public int Who { get; } = who;

    public int Role { get; set; }

    public ParticipationState Stand { get; set; } = ParticipationState.Waiting;

    public int? ConfirmBy { get; set; }

    public int? Came { get; set; }

    public (int From, int Until)? Given { get; set; }

    public AbsenceKind? Absence { get; set; }

    public bool HasSeat => Stand is not (ParticipationState.Waiting or ParticipationState.Withdrawn or ParticipationState.Lapsed);
}
