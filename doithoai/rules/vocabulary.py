"""The dictionary of the program: every code of the domain beside the Vietnamese word people read.

Codes are English and never change once stored; labels may be improved at any time. Each enum is one axis:
scope, handling, answer, commitment and visibility are never mixed into one status, because "answered" is not
"resolved" and "sent on" is not "done".
"""

from __future__ import annotations

from doithoai.rules.acts import Action as Action
from doithoai.rules.acts import Due as Due
from doithoai.rules.collection_words import IntakeChannel as IntakeChannel
from doithoai.rules.collection_words import PageFinding as PageFinding
from doithoai.rules.collection_words import PageState as PageState
from doithoai.rules.collection_words import SpoiledReason as SpoiledReason
from doithoai.rules.opinion_words import AnswerKind as AnswerKind
from doithoai.rules.opinion_words import AnswerMode as AnswerMode
from doithoai.rules.opinion_words import AnswerState as AnswerState
from doithoai.rules.opinion_words import CommitmentState as CommitmentState
from doithoai.rules.opinion_words import Competence as Competence
from doithoai.rules.opinion_words import DispositionKind as DispositionKind
from doithoai.rules.opinion_words import OpinionKind as OpinionKind
from doithoai.rules.opinion_words import OpinionSource as OpinionSource
from doithoai.rules.opinion_words import OpinionState as OpinionState
from doithoai.rules.opinion_words import OutOfScopeReason as OutOfScopeReason
from doithoai.rules.opinion_words import OverruleReason as OverruleReason
from doithoai.rules.opinion_words import Part as Part
from doithoai.rules.opinion_words import PastOutcome as PastOutcome
from doithoai.rules.opinion_words import RevealReason as RevealReason
from doithoai.rules.opinion_words import Scope as Scope
from doithoai.rules.opinion_words import Visibility as Visibility
from doithoai.rules.withdrawal import WithdrawalReason as WithdrawalReason
from doithoai.rules.withdrawal import WithdrawalWay as WithdrawalWay
from doithoai.rules.words import Word as Word

# ---- the dialogue -------------------------------------------------------------------------------------------


class DialogueStage(Word):
    """Where the whole cycle stands."""

    DRAFTED = "drafted", "Đang soạn kế hoạch"
    PLANNED = "planned", "Đã có kế hoạch"
    ANNOUNCED = "announced", "Đã thông báo lịch"
    IN_SESSION = "in_session", "Đang họp"
    CONCLUDED = "concluded", "Đã kết luận"
    RESULTS_PUBLISHED = "results_published", "Đã thông báo kết quả"
    CLOSED = "closed", "Đã khép lại"
    POSTPONED = "postponed", "Đang hoãn"
    CANCELLED = "cancelled", "Đã hủy"


class DialogueReason(Word):
    """Why this dialogue is held (Luật 72/2025/QH15, Điều 43)."""

    YEARLY = "yearly", "Định kỳ hằng năm"
    VOTERS_ASKED = "voters_asked", "Từ 10% cử tri yêu cầu"
    NEEDED = "needed", "Khi thấy cần thiết"


class PlanSection(Word):
    """The parts of a plan in the order in which they are printed."""

    PURPOSE = "purpose", "Mục đích"
    REQUIREMENTS = "requirements", "Yêu cầu"
    PARTICIPANTS = "participants", "Đối tượng tiếp xúc, đối thoại"
    CONTENTS = "contents", "Nội dung tiếp xúc, đối thoại"
    FORM = "form", "Hình thức, chế độ tiếp xúc, đối thoại"
    TIME_AND_PLACE = "time_and_place", "Thời gian, địa điểm, kinh phí"
    PROCEDURE = "procedure", "Trình tự tiếp xúc, đối thoại"
    TASKS = "tasks", "Tổ chức thực hiện"
    CLOSING = "closing", "Lời kết"


class DelegateGroup(Word):
    """Who is invited, and in which capacity."""

    PARTY_CELL_SECRETARY = "party_cell_secretary", "Bí thư chi bộ"
    VILLAGE_HEAD = "village_head", "Trưởng thôn"
    FRONT_WORK_HEAD = "front_work_head", "Trưởng ban công tác Mặt trận"
    PRESTIGIOUS_PERSON = "prestigious_person", "Người có uy tín"
    HOUSEHOLD = "household", "Đại diện hộ gia đình"
    PARTY_COMMITTEE = "party_committee", "Cấp ủy"
    PEOPLES_COUNCIL = "peoples_council", "Thường trực HĐND"
    FRONT = "front", "Mặt trận và các tổ chức chính trị - xã hội"
    DEPARTMENT = "department", "Phòng chuyên môn, Công an, Quân sự"


class Medium(Word):
    """How a recipient gets a document."""

    ELECTRONIC = "electronic", "Bản điện tử"
    PAPER = "paper", "Bản giấy"


class SentFor(Word):
    """The note behind a recipient in "Nơi nhận"."""

    NONE = "none", ""
    REPORT = "report", "b/c"
    COORDINATE = "coordinate", "p/h"
    CARRY_OUT = "carry_out", "t/h"


# ---- papers, notices, conference ----------------------------------------------------------------------------


class DocumentKind(Word):
    """The papers of a dialogue. The abbreviation of the document type is in papers/numbering.py."""

    PLAN = "plan", "Kế hoạch"
    SCHEDULE_NOTICE = "schedule_notice", "Thông báo lịch"
    INVITATION = "invitation", "Giấy mời"
    OPINION_REPORT = "opinion_report", "Báo cáo tổng hợp ý kiến"
    ASSIGNMENT_LETTER = "assignment_letter", "Công văn giao chuẩn bị trả lời"
    DEPARTMENT_LIST = "department_list", "Danh sách việc theo phòng"
    BRIEFING_BOOK = "briefing_book", "Sổ của chủ trì"
    AGENDA = "agenda", "Chương trình và kịch bản điều hành"
    DELEGATE_LIST = "delegate_list", "Danh sách đại biểu, điểm danh"
    SPEAKER_LIST = "speaker_list", "Danh sách đăng ký phát biểu"
    MINUTES = "minutes", "Biên bản hội nghị"
    RESULTS_NOTICE = "results_notice", "Thông báo kết quả"
    WRITTEN_ANSWER = "written_answer", "Công văn trả lời"
    GUIDANCE_SLIP = "guidance_slip", "Phiếu hướng dẫn"
    TRANSFER_SLIP = "transfer_slip", "Phiếu chuyển"
    REMINDER_LETTER = "reminder_letter", "Công văn nhắc"
    REPORT_UPWARD = "report_upward", "Báo cáo kết quả"


class PaperState(Word):
    """A paper is a draft without number, or an issued document that never changes again."""

    DRAFT = "draft", "Bản soạn, chưa có số"
    ISSUED = "issued", "Đã ban hành"


class NoticeKind(Word):
    """The two notices the law asks for."""

    SCHEDULE = "schedule", "Thông báo lịch"
    RESULTS = "results", "Thông báo kết quả"


class Channel(Word):
    """Where a notice was made known. The results notice needs the three marked by the law (Điều 43)."""

    MASS_MEDIA = "mass_media", "Loa truyền thanh, phương tiện thông tin đại chúng"
    NOTICE_BOARD = "notice_board", "Niêm yết tại trụ sở UBND"
    VILLAGE_HEADS = "village_heads", "Gửi đến Trưởng thôn"
    WEBSITE = "website", "Trang thông tin điện tử"


class Reply(Word):
    """What an invited person said."""

    WAITING = "waiting", "Chưa trả lời"
    ACCEPTED = "accepted", "Sẽ dự"
    DECLINED = "declined", "Không dự được"
    SUBSTITUTE = "substitute", "Cử người đi thay"


class TurnState(Word):
    """A turn to speak."""

    REGISTERED = "registered", "Đã đăng ký"
    SPEAKING = "speaking", "Đang phát biểu"
    ENDED = "ended", "Đã phát biểu"
    ABSENT = "absent", "Gọi nhưng vắng"
    WITHDRAWN = "withdrawn", "Đã rút"


class AgendaKind(Word):
    """What an item of the agenda is for; it decides which console works on it."""

    OPENING = "opening", "Khai mạc, giới thiệu"
    REPORT = "report", "Báo cáo"
    PAST_DEBTS = "past_debts", "Việc còn nợ từ kỳ trước"
    ANSWERS = "answers", "Trả lời ý kiến gửi trước"
    FLOOR = "floor", "Phát biểu tại hội trường"
    CLOSING = "closing", "Kết luận"


class NoteKind(Word):
    """What happened to a commitment, told by whom."""

    PROGRESS = "progress", "Cập nhật"
    CLAIMED_DONE = "claimed_done", "Báo xong"
    CONFIRMED = "confirmed", "Xác nhận xong"
    DISPUTED = "disputed", "Chưa đồng ý là xong"
    EXTENDED = "extended", "Gia hạn"
    BROKEN = "broken", "Không giữ được"


class ReferralState(Word):
    """A matter sent to a higher level or a sector body: sending on is not an answer."""

    SENT = "sent", "Đã chuyển, chờ trả lời"
    REPLIED = "replied", "Đã có trả lời"


# ---- people -------------------------------------------------------------------------------------------------


class Role(Word):
    """What a person is in one commune. A person may have several."""

    CLERK = "clerk", "Văn phòng HĐND và UBND"
    CHAIR = "chair", "Chủ trì"
    SECRETARY = "secretary", "Thư ký"
    RECEPTION = "reception", "Bộ phận tiếp nhận, đăng ký phát biểu"
    DEPARTMENT = "department", "Cán bộ phòng chuyên môn"
    DEPARTMENT_HEAD = "department_head", "Trưởng phòng"
    VILLAGE_OFFICER = "village_officer", "Cán bộ thôn"
    OBSERVER = "observer", "Mặt trận Tổ quốc giám sát"
    ADMINISTRATOR = "administrator", "Quản trị"
    PROVINCE = "province", "Theo dõi của tỉnh"
    CITIZEN = "citizen", "Người dân"
    SYSTEM = "system", "Việc chạy theo lịch"


class CommuneKind(Word):
    """The three units of the lower level of local government since 1 July 2025."""

    COMMUNE = "commune", "xã"
    WARD = "ward", "phường"
    SPECIAL_ZONE = "special_zone", "đặc khu"


class DepartmentKind(Word):
    """What kind of body owes answers; police and military have tasks of their own in the plan."""

    OFFICE = "office", "Văn phòng"
    DEPARTMENT = "department", "Phòng chuyên môn"
    SERVICE_CENTRE = "service_centre", "Trung tâm Phục vụ hành chính công"
    POLICE = "police", "Công an"
    MILITARY = "military", "Quân sự"
    FRONT = "front", "Mặt trận và tổ chức chính trị - xã hội"


class DayKind(Word):
    """What a row of the calendar says of a day."""

    OFF = "off", "Nghỉ"
    MAKE_UP = "make_up", "Làm bù"


class Gender(Word):
    """As on the slip; decides Ông or Bà."""

    MALE = "male", "Nam"
    FEMALE = "female", "Nữ"
    UNSTATED = "unstated", "Không ghi"

    @property
    def is_woman(self) -> bool | None:
        """None where it was not said: then papers print Ông/Bà."""
        return None if self is Gender.UNSTATED else self is Gender.FEMALE


class Audience(Word):
    """Who is looking. Every page, paper, export and stream is made for exactly one of these."""

    PUBLIC = "public", "Mọi người"
    SUBMITTER = "submitter", "Người gửi ý kiến"
    VILLAGE = "village", "Cán bộ thôn"
    DEPARTMENT = "department", "Phòng chuyên môn"
    FRONT = "front", "Mặt trận"
    OFFICE = "office", "Văn phòng"
    CHAIR = "chair", "Chủ trì"
    HALL = "hall", "Màn hình hội trường"
    PROVINCE = "province", "Tỉnh"


class Retention(Word):
    """How long a table's rows are kept; read by the retention job and by the data inventory."""

    RECORD = "record", "Theo hồ sơ lưu trữ"
    CONTACT = "contact", "12 tháng sau khi trả lời xong"
    SECURITY = "security", "12 tháng"
    WORKING = "working", "Theo đợt đối thoại"
