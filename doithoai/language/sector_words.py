"""What people say when they mean a field of work: phrases by weight, 4 decides nearly alone, 1 only leans.

Collected from how villagers, village heads and offices name things, not from one file of texts. "!" before a phrase:
only with its marks, because typed without them it is mostly another word.
"""

from __future__ import annotations

SECTOR_WORDS: dict[str, str] = {
    "roads": """
        4: đường bê tông; bê tông hóa đường; đường nhựa; đường liên thôn; đường liên xã; đường liên xóm; đường trục
           thôn; đường trục xã; đường ngõ xóm; đường làng ngõ xóm; đường dân sinh; đường giao thông; giao thông nông
           thôn; đường vào thôn; đường vào bản; đường vào xóm; đường ra thôn; tuyến đường; con đường; cầu treo; cầu
           tràn; cầu dân sinh; ngầm tràn; đường tràn; cầu phao; cầu cứng; bến đò; ổ gà; ổ voi; mặt đường; lòng đường;
           lề đường; vỉa hè; hành lang đường; hành lang giao thông; an toàn giao thông; biển báo; biển cảnh báo; gờ
           giảm tốc; gương cầu; đèn tín hiệu; đèn giao thông; đèn xanh đèn đỏ; vạch sang đường; vạch kẻ đường; dải
           phân cách; hộ lan; rào chắn đường; đường sạt; sạt ta luy; ta luy; taluy; tà luy; sạt lở đường; quốc lộ;
           tỉnh lộ; đường tỉnh; đường huyện; cao tốc; đường gom; đường tránh; đường đèo; dốc đứng; xe quá tải; xe tải
           nặng; xe chở đất; xe chở vật liệu; xe chở keo; xe chở gỗ làm; cống qua đường; cống thoát nước đường; rãnh
           dọc đường; rãnh thoát nước hai bên; đèn đường; đèn chiếu sáng; điện chiếu sáng; chiếu sáng công cộng; bóng
           đèn đường; xe khách; xe buýt; bến xe; bãi đỗ xe; đường hỏng; đường xuống cấp; đường lầy; đường đất; đường
           trơn; đường hẹp; đường cụt; mở rộng đường; làm đường; sửa đường; rải nhựa; trải nhựa; thảm nhựa; đổ bê
           tông; cứng hóa; rải đá; cấp phối; sạt đường; đường lên; đường xuống; đường nội thôn; đường nội xóm; đường
           đi lại; đi lại khó khăn; giao thông đi lại; ngã ba; ngã tư; giao cắt; cầu cũ; cây cầu; qua cầu; chân cầu;
           mố cầu; lan can cầu; bắc cầu; xây cầu; làm cầu; cầu gỗ; cầu tạm; cầu khỉ; cầu sắt; bến thuyền
        3: đường; đường vào; đường ra; đường đi; đi lại; !cầu; !dốc; lầy lội; lầy; bùn lầy; giao thông; !ổ; sụt lún;
           trơn trượt; xe cộ; xe máy không đi được; lưu thông; ùn tắc; tắc đường; đậu xe; đỗ xe; tai nạn giao thông;
           !cống; ngập đường; km; cây số; mặt cầu
        1: bê tông; !rãnh; xe tải; tai nạn; mở rộng; nâng cấp; xuống cấp; che khuất tầm nhìn; xe
        """,
    "electricity": """
        4: điện lưới; lưới điện; đường điện; đường dây điện; dây điện; cột điện; trụ điện; trạm biến áp; máy biến áp;
           biến áp; biến thế; điện yếu; điện chập chờn; điện phập phù; mất điện; cắt điện; cúp điện; điện hạ thế; hạ
           thế; trung thế; cao thế; đường dây 35kv; công tơ; công tơ điện; đồng hồ điện; tiền điện; giá điện; hóa đơn
           tiền điện; điện lực; ngành điện; công ty điện; điện sinh hoạt; điện ba pha; điện 3 pha; chưa có điện; không
           có điện; kéo điện; kéo dây; bắt điện; mắc điện; đấu điện; nguồn điện; điện áp; quá tải điện; dây trần; võng
           dây; dây võng; bóng điện không sáng; điện mặt trời; điện quốc gia; có điện; thiếu điện; điện thắp sáng; an
           toàn điện; giật điện; điện giật; !nồi cơm; nồi cơm không chín; tủ lạnh không chạy
        3: !điện; kv; kwh; evn
        """,
    "water": """
        4: nước sinh hoạt; nước sạch; nước máy; nước tự chảy; nước hợp vệ sinh; công trình nước; nhà máy nước; trạm
           nước; bể nước; bể chứa nước; giếng khoan; giếng nước; giếng đào; ống nước; đường ống nước; đường nước; đồng
           hồ nước; tiền nước; giá nước; thiếu nước sinh hoạt; thiếu nước ăn; nước ăn; nước uống; gánh nước; xách
           nước; chở nước; nước giếng; nước đục; nước nhiễm phèn; nhiễm phèn; nước vàng; nước hôi; mất nước; cắt nước;
           cấp nước; nguồn nước sinh hoạt; nước cho dân; bồn nước; téc nước; máy bơm nước sinh hoạt; đầu nguồn nước;
           nước sông bẩn dùng; công trình cấp nước; mạng nước
        3: thiếu nước; hết nước; không có nước; nước về; nguồn nước; đường ống; lọc nước; mùa khô
        1: nước; !bể; !giếng
        """,
    "telecom": """
        4: sóng điện thoại; bắt sóng; mất sóng; không có sóng; lõm sóng; vùng lõm; sóng yếu; sóng di động; trạm phát
           sóng; cột sóng; trạm bts; bts; 4g; 3g; 5g; internet; cáp quang; mạng internet; wifi; mạng yếu; mạng di
           động; viễn thông; viettel; vnpt; mobifone; vinaphone; đường truyền; tín hiệu điện thoại; gọi điện không
           được; cước điện thoại; sim rác; dây cáp viễn thông; dây mạng; cáp thông tin; phủ sóng; sóng truyền hình;
           thông tin liên lạc; có sóng; truyền hình cáp
        3: !sóng; !cáp; mạng chập chờn; !mạng
        """,
    "land": """
        4: đất đai; sổ đỏ; bìa đỏ; sổ hồng; giấy chứng nhận quyền sử dụng đất; quyền sử dụng đất; cấp sổ; cấp bìa; làm
           sổ; làm bìa; cấp giấy chứng nhận; giấy chứng nhận; tách thửa; hợp thửa; thửa đất; sang tên; chuyển nhượng;
           chuyển mục đích; chuyển đổi mục đích; mục đích sử dụng; đất ở; đất vườn; đất rừng; đất ruộng; đất trồng;
           đất lâm nghiệp; đất nông nghiệp; đất sản xuất; đất công; đất công ích; đất 5%; đất nghĩa trang; đất thổ cư;
           thổ cư; đất nông trường; đất lâm trường; lâm trường; nông trường; đất tái định cư; tái định cư; giải phóng
           mặt bằng; gpmb; tiền đền; đền tiền; thu hồi đất; đền bù; bồi thường; giá đền bù; giá bồi thường; hỗ trợ tái
           định cư; thu hồi; đo đạc; đo lại; đo đất; bản đồ địa chính; trích đo; địa chính; ranh giới đất; ranh đất;
           cắm mốc; mốc giới; mốc lộ giới; quy hoạch; quy hoạch treo; dự án treo; văn phòng đăng ký đất đai; đăng ký
           đất; giao đất; cho thuê đất; thuê đất; đấu giá đất; đấu giá; lấn chiếm đất; lấn chiếm đất công; hiến đất;
           cấp đất; đất dãn dân; giãn dân; dồn điền đổi thửa; thừa kế đất; chồng lấn; cấp chồng; cấp nhầm; sai diện
           tích; sai tên; xây nhà trên đất; thuế đất; tiền sử dụng đất; giá đất; bảng giá đất; đất chưa có sổ; đất
           không có sổ; xây dựng trái phép; giao rừng; giao đất giao rừng
        3: !đất; !sổ; !bìa; mặt bằng; nhà đất; rừng của dân; diện tích; ranh giới; hộ bị thu hồi; kiểm đếm; chi trả
           đền bù
        1: !thửa; dự án; quyết định; hồ sơ đất; !rừng
        """,
    "environment": """
        4: ô nhiễm; ô nhiễm môi trường; môi trường; !rác; rác thải; bãi rác; thùng rác; xe rác; thu gom rác; đổ rác;
           điểm tập kết rác; lò đốt rác; đốt rác; khu xử lý rác; nước thải; xả thải; chất thải; khí thải; khói bụi;
           !khói; mùi hôi; hôi thối; mùi hôi thối; hôi hám; bốc mùi; !bụi; bụi bẩn; tiếng ồn; !ồn; trại lợn; trại gà;
           trại chăn nuôi; trang trại chăn nuôi; trang trại lợn; phân lợn; chất thải chăn nuôi; lò mổ; lò gạch; xưởng
           gỗ; nhà máy xả; nhà máy xi măng; nổ mìn; mỏ đá; khai thác đá; khai thác cát; khai thác khoáng sản; khoáng
           sản; cát tặc; hút cát; cát sỏi; khai thác quặng; !quặng; !mỏ; bãi thải; suối ô nhiễm; suối đen; nước suối
           đục; cá chết; thuốc bảo vệ thực vật vứt; vỏ bao thuốc; vỏ chai thuốc; vệ sinh môi trường; phun thuốc muỗi
           khu; cống thối; nguồn nước bị ô nhiễm; hồ ao tù; sạt lở đất; nguy cơ sạt lở; sạt lở bờ sông; sạt lở bờ
           suối; sạt bờ sông; lũ quét; bờ sông sạt; phí vệ sinh; phí rác; tiền rác; phá rừng; chặt phá rừng; lâm tặc;
           cháy rừng; rừng phòng hộ; rừng đặc dụng; đa dạng sinh học; chất độc; hóa chất; độc hại; phân loại rác; rác
           chất đống; súc vật chết; xác lợn; đánh mìn; rung nứt nhà
        3: nghĩa trang nhân dân; nghĩa địa; chôn cất; !thối; !hôi; !đốt; !xả; !mùi; vệ sinh; !bẩn; khai thác; nhà máy;
           cơ sở sản xuất; !xưởng; sạt lở; !sạt; hố ga; cống rãnh; đen ngòm; nứt nhà; chăn nuôi lợn
        1: !suối; !sông; !ruồi; !muỗi; nước đen
        """,
    "agriculture": """
        4: kênh mương; kênh nội đồng; kênh; mương; mương tiêu; mương tưới; mương dẫn nước; thủy lợi; tưới tiêu; trạm
           bơm; !đập; !phai; phai đập; hồ chứa; hồ đập; nước tưới; cống tưới; cửa xả; tiêu úng; ngập úng ruộng; ngập
           úng; lúa; ruộng; ruộng lúa; đồng ruộng; cánh đồng; nội đồng; mùa vụ; vụ mùa; vụ xuân; vụ đông; giống lúa;
           lúa giống; cây giống; con giống; phân bón; vật tư nông nghiệp; thuốc trừ sâu; sâu bệnh; dịch bệnh gia súc;
           dịch tả lợn; tả lợn châu phi; cúm gia cầm; lở mồm long móng; viêm da nổi cục; tụ huyết trùng; tiêm phòng
           gia súc; vắc xin gia súc; gia súc; gia cầm; trâu bò; con trâu; !bò; !lợn; đàn lợn; đàn gà; chăn nuôi; thú
           y; khuyến nông; kỹ thuật trồng; trồng trọt; cây trồng; nuôi trồng; thủy sản; nuôi cá; cá lồng; ao cá; !chè;
           cây chè; trồng cam; !bưởi; cây mía; trồng mía; bắp ngô; !sắn; cây keo; cây quế; bạch đàn; gỗ rừng trồng;
           trồng rừng; cây ăn quả; nông sản; đầu ra; bao tiêu; tiêu thụ nông sản; được mùa mất giá; giá nông sản; nông
           dân; hợp tác xã; hội nông dân; hợp tác xã nông nghiệp; máy cày; máy gặt; !kè; đê kè; bờ kè; kè sông; kè
           suối; kè chống sạt; hỗ trợ thiên tai; thiệt hại thiên tai; thiệt hại do bão; hạn hán; khô hạn; chuột phá;
           ốc bươu vàng; thả rông; kích điện; đánh cá bằng điện; đánh bắt cá; bảo vệ rừng; khoán bảo vệ rừng; bảo hiểm
           nông nghiệp; ocop; đường nội đồng; ra đồng; bờ vùng bờ thửa; sản xuất nông nghiệp; nông nghiệp; phân đạm
        3: !cam; !mía; !ngô; !keo; !quế; !lạc; !vải; !đê; !cỏ; !giống; !cấy; !gặt; !tưới; !mạ; !vụ; thu hoạch; !bơm;
           mùa màng; hoa màu; !trồng; !nuôi; sản xuất; nước về ruộng; !chuồng; giá thu mua; thương lái; thu mua; rừng
           trồng; !vườn; cây con; mất mùa
        1: !hạn; !bão; !lũ; !cá; !cây; vật nuôi
        """,
    "new_rural": """
        4: nông thôn mới; ntm; nông thôn mới nâng cao; nông thôn mới kiểu mẫu; tiêu chí nông thôn mới; chương trình
           mục tiêu quốc gia; chương trình mtqg; mtqg; khu dân cư kiểu mẫu; vườn mẫu; xi măng; hỗ trợ xi măng; cấp xi
           măng; nhà nước và nhân dân cùng làm; huy động đóng góp; dân đóng góp; đóng góp làm đường; vốn đối ứng; đối
           ứng; xã về đích; về đích; đạt chuẩn; chuẩn nông thôn; nhà tiêu hợp vệ sinh; thôn kiểu mẫu; xây dựng nông
           thôn; chương trình 135; bốn thôn điểm; cơ chế đặc thù; nợ đọng xây dựng cơ bản
        3: tiêu chí; góp công; ngày công; đóng góp; góp tiền; phân bổ vốn; phân loại rác; vốn ngân sách
        """,
    "welfare": """
        4: hộ nghèo; cận nghèo; hộ cận nghèo; thoát nghèo; bình xét; bình xét hộ nghèo; rà soát hộ nghèo; giảm nghèo;
           xóa đói giảm nghèo; nhà tạm; nhà dột nát; xóa nhà tạm; nhà đại đoàn kết; xây nhà tình nghĩa; nhà tình
           thương; làm nhà cho hộ; trợ cấp; trợ cấp xã hội; bảo trợ xã hội; bảo trợ; tiền trợ cấp; phụng dưỡng; người
           cao tuổi; người già; người khuyết tật; khuyết tật; tàn tật; trẻ mồ côi; mồ côi; đơn thân; neo đơn; già yếu;
           người có công; thương binh; liệt sĩ; bệnh binh; chất độc da cam; chất độc hóa học; da cam; gia đình chính
           sách; mẹ việt nam anh hùng; thanh niên xung phong; cựu chiến binh hưởng; huân chương; kháng chiến; chế độ
           chính sách; hưởng chế độ; chế độ cho; hỗ trợ hộ; cứu trợ; quà tết; tiền quà; tết cho hộ; bảo hiểm xã hội;
           bhxh; bảo hiểm tự nguyện; lương hưu; hưu trí; trợ cấp hưu trí; mai táng phí; mai táng; tử tuất; thất
           nghiệp; bảo hiểm thất nghiệp; chính sách dân tộc; đồng bào dân tộc; vùng đặc biệt khó khăn; thôn đặc biệt
           khó khăn; xã khu vực iii; gạo cứu đói; cứu đói; thẻ bhyt cho hộ; an sinh; dân số; trẻ em; bạo lực gia đình;
           bình đẳng giới; đối tượng chính sách; người dân tộc; nghị định 20; trên 80 tuổi; 75 tuổi; hỗ trợ tiền nhà;
           hộ khó khăn; hoàn cảnh khó khăn
        3: nghèo; chế độ; chính sách hỗ trợ; hỗ trợ khó khăn; khó khăn quá; ốm đau; !già; !tuổi; lĩnh tiền; được
           hưởng; !hưởng; xét duyệt hộ; tiền hỗ trợ; danh sách hỗ trợ; chi trả
        1: hỗ trợ; chính sách; !hộ; dân tộc
        """,
    "education": """
        4: trường học; !trường; nhà trường; lớp học; phòng học; học sinh; giáo viên; thầy cô; cô giáo; thầy giáo; hiệu
           trưởng; mầm non; mẫu giáo; nhà trẻ; tiểu học; trung học; thcs; thpt; cấp hai; cấp ba; cấp 1; cấp 2; cấp 3;
           điểm trường; trường bán trú; bán trú; nội trú; học phí; tiền học; tiền trường; lạm thu; các khoản thu; quỹ
           lớp; quỹ phụ huynh; phụ huynh; hội phụ huynh; sách giáo khoa; đồng phục; dạy thêm; học thêm; bữa ăn học
           sinh; suất ăn; tiền ăn trưa; sĩ số; tuyển sinh; trái tuyến; đi học; con em đi học; cháu đi học; bếp ăn; nấu
           ăn bán trú; sân trường; cổng trường; thư viện trường; kỳ thi; thi vào; trung tâm giáo dục; giáo dục; giáo
           dục thường xuyên; đuối nước học sinh; thiết bị dạy học; học bổng; chế độ học sinh; xe đưa đón học sinh; sáp
           nhập trường; nghỉ học; bỏ học; biên chế giáo viên; thiếu giáo viên; lớp ghép; nghị định 81; nghị định 116
        3: !học; !dạy; các cháu; các em; con em; !cháu; !lớp; !thi; bàn ghế; !sách
        """,
    "health": """
        4: trạm y tế; y tế; bệnh viện; bác sĩ; bác sỹ; y sĩ; y sỹ; y tá; khám bệnh; chữa bệnh; khám chữa bệnh; khám
           sức khỏe; bảo hiểm y tế; bhyt; thẻ bảo hiểm; thẻ bảo hiểm y tế; khám bảo hiểm; thuốc men; thiếu thuốc; cấp
           thuốc; thuốc bảo hiểm; tiêm chủng; tiêm phòng; vắc xin; vaccine; dịch bệnh; sốt xuất huyết; covid; chuyển
           tuyến; vượt tuyến; tuyến trên; cấp cứu; viện phí; phòng khám; trung tâm y tế; nhà thuốc; hiệu thuốc; an
           toàn thực phẩm; vệ sinh an toàn thực phẩm; ngộ độc; thực phẩm bẩn; y tế thôn bản; nhân viên y tế; ung thư;
           bệnh hiểm nghèo; chạy thận; xe cứu thương; bệnh nhân; dinh dưỡng; phun thuốc muỗi; phun khử khuẩn; sinh đẻ;
           !đẻ; sức khỏe; máy siêu âm; x quang; khám ban đầu; phí khám
        3: !thuốc; !khám; !bệnh; nằm viện; đi viện; !chữa; !ốm
        1: sức khoẻ
        """,
    "culture": """
        4: nhà văn hóa; nhà sinh hoạt cộng đồng; hội trường thôn; nhà họp thôn; sân bóng; sân thể thao; sân vận động;
           khu thể thao; dụng cụ thể dục; thể dục thể thao; thể thao; văn nghệ; loa; loa truyền thanh; truyền thanh;
           đài truyền thanh; loa phát thanh; loa kẹo kéo; hát karaoke; karaoke; lễ hội; hội làng; di tích; ngôi đình;
           ngôi đền; ngôi chùa; đình làng; tôn tạo di tích; bảo tồn; phục dựng; bản sắc; hát then; dân ca; nghệ nhân;
           gia đình văn hóa; làng văn hóa; thôn văn hóa; hương ước; đám cưới; đám tang; ma chay; cưới hỏi; việc cưới;
           việc tang; hủ tục; mê tín; thư viện; sách báo; khu vui chơi; sân chơi; vui chơi giải trí; bể bơi; du lịch;
           du lịch cộng đồng; homestay; nghĩa trang liệt sĩ; đài tưởng niệm; nhà bia; công viên; cổng chào; cổng làng;
           tivi; truyền hình; phim; quảng cáo; game; quán nét; văn hóa; sinh hoạt văn hóa; nhà văn hóa xã; tượng đài;
           bóng chuyền
        3: !đình; !đền; !chùa; !miếu; hội trường; !hát; !cưới; !tang; cỗ bàn; thanh niên không có chỗ chơi; chỗ chơi;
           vui chơi; tập luyện
        """,
    "government": """
        4: trưởng thôn; trưởng bản; trưởng xóm; bí thư chi bộ; bí thư; chi bộ; đảng viên; đảng ủy; tổ chức đảng; sinh
           hoạt chi bộ; bí thư thôn; cán bộ thôn; cán bộ không chuyên trách; không chuyên trách; bán chuyên trách; phụ
           cấp; mức phụ cấp; phụ cấp cán bộ thôn; nhiệm kỳ; bầu cử; bầu trưởng thôn; đại biểu hội đồng nhân dân; đại
           biểu hđnd; hội đồng nhân dân; tiếp xúc cử tri; mặt trận thôn; ban công tác mặt trận; mặt trận tổ quốc; mặt
           trận; đoàn thể; chi hội; hội phụ nữ; hội người cao tuổi; hội cựu chiến binh; đoàn thanh niên; sáp nhập; sáp
           nhập xã; sáp nhập thôn; sáp nhập tỉnh; chính quyền hai cấp; chính quyền 2 cấp; hai cấp; bỏ cấp huyện; biên
           chế; tinh giản; cán bộ dôi dư; nghỉ việc do sắp xếp; công chức xã; công chức; cán bộ xã; tuyển dụng; nhà
           công vụ; tên xã; tên thôn; đặt tên; địa giới; chia thôn; quy chế dân chủ; dân chủ cơ sở; ban thanh tra nhân
           dân; giám sát cộng đồng; công khai tài chính; thi đua; khen thưởng; phân cấp; phân quyền; thâm niên; tiền
           lương cán bộ; lương cán bộ; kinh phí hoạt động; kinh phí cho hội; chi hội trưởng; phó thôn; văn hóa công
           sở; sửa luật
        3: !luật; nghị quyết; cán bộ; !lương; chính quyền; !bầu; chức danh; họp thôn; kinh phí hoạt động chi hội; tổ
           chức; hội viên; !đảng; lãnh đạo xã; chủ tịch xã
        """,
    "economy": """
        4: việc làm; giải quyết việc làm; tìm việc; công ăn việc làm; lao động; đi làm xa; xuất khẩu lao động; đào tạo
           nghề; học nghề; dạy nghề; vay vốn; vốn vay; ngân hàng; ngân hàng chính sách; lãi suất; tín dụng; vốn ưu
           đãi; khởi nghiệp; kinh doanh; buôn bán; !chợ; chợ xã; chợ phiên; tiểu thương; ki ốt; hàng giả; hàng nhái;
           hàng kém chất lượng; vật giá; giá cả; giá xăng; xăng dầu; lạm phát; !thuế; thuế khoán; hóa đơn; doanh
           nghiệp; khu công nghiệp; cụm công nghiệp; công nghiệp; thương mại; thu hút đầu tư; kêu gọi đầu tư; phát
           triển kinh tế; thu nhập; hộ kinh doanh; công nhân; lương công nhân; nợ lương; thu ngân sách; ngân sách xã;
           đầu tư công; giải ngân; tiến độ dự án; chậm tiến độ; chống lũ; thoát lũ; ngập lụt; bán hàng đa cấp; điện
           máy; thương mại điện tử; kinh tế hộ; làm ăn
        3: !nghề; !vay; tiền vay; kinh tế; !giá; mua bán; !xăng; làm thuê; thị trường
        1: đầu tư; !vốn; dự án; bão số
        """,
    "one_stop": """
        4: thủ tục hành chính; thủ tục; một cửa; bộ phận một cửa; trung tâm phục vụ hành chính công; hành chính công;
           dịch vụ công; dịch vụ công trực tuyến; nộp hồ sơ; hồ sơ; trả kết quả; trễ hẹn; chậm trả; giấy hẹn; giấy tờ;
           giấy khai sinh; khai sinh; kết hôn; đăng ký kết hôn; chứng thực; công chứng; sao y; hộ tịch; hộ khẩu; tạm
           trú; cư trú; căn cước; cccd; cmnd; vneid; định danh; định danh mức 2; lý lịch tư pháp; xếp hàng; bốc số;
           lấy số; chờ lâu; chờ đợi; đi lại nhiều lần; phải đi lại; bắt đi lại; bổ sung giấy tờ; đòi hỏi giấy tờ; hách
           dịch; thái độ; thái độ phục vụ; thái độ cán bộ; nhũng nhiễu; phiền hà; hành dân; tiếp dân; lịch tiếp dân;
           cán bộ tiếp dân; tiếp công dân; trụ sở xã; trụ sở ủy ban; đường dây nóng; phần mềm; nộp trực tuyến; trực
           tuyến; làm giấy; giờ làm việc; làm việc thứ bảy; hướng dẫn không rõ; chuyển đổi số; không biết dùng điện
           thoại; lệ phí; xin dấu; đóng dấu; ký giấy; xác nhận; thu phí; tổ công nghệ số; số hóa; đơn thư; trả lời đơn
        3: lâu quá; !nộp; cấp giấy; trụ sở; phục vụ; !hẹn; hành chính; trả lời; người nhận hồ sơ; !giấy; đăng ký
        """,
    "security": """
        4: an ninh; an ninh trật tự; trật tự; công an; công an xã; công an thôn; mất trộm; trộm cắp; trộm chó; bắt
           trộm; !cướp; !trộm; ma túy; !nghiện; người nghiện; nghiện hút; hút chích; đánh bạc; cờ bạc; lô đề; số đề;
           đá gà; tín dụng đen; cho vay nặng lãi; lừa đảo; lừa đảo qua mạng; lừa đảo qua điện thoại; đánh nhau; gây
           rối; côn đồ; quậy phá; lạng lách; đánh võng; rú ga; nẹt pô; đua xe; xe độ; không đội mũ; nồng độ cồn; say
           rượu; rượu chè; thanh niên tụ tập; tụ tập; pháo nổ; đốt pháo; vũ khí; súng săn; !súng; phòng cháy; chữa
           cháy; phòng cháy chữa cháy; pccc; camera an ninh; camera; tuần tra; tổ an ninh; tổ bảo vệ an ninh trật tự;
           lực lượng an ninh cơ sở; dân quân; dân quân tự vệ; nghĩa vụ quân sự; nhập ngũ; tuyển quân; khám tuyển; quân
           sự; quốc phòng; huấn luyện; xuất ngũ; quân nhân; biên giới; tệ nạn; tệ nạn xã hội; mại dâm; tội phạm; buôn
           người; gây mất trật tự; ồn ào ban đêm; mất an ninh; thả chó; chó cắn; chó thả rông; người lạ; tạm vắng;
           công an viên; thả chó không rọ mõm; bắn chim; bạo lực; đâm chém
        3: !phạt; xử phạt; !bắt; xử lý nghiêm; thanh niên; !đêm; !chó; ban chỉ huy; !quậy; !sợ; !dẹp
        """,
    "other": """
        4: nghĩa trang; nghĩa địa; chôn cất; mồ mả; !mộ; bảo hiểm xe máy; thi đấu quốc tế; lời cảm ơn; cảm ơn lãnh
           đạo; hỏa táng
        3: phản ánh trên app; ứng dụng phản ánh
        """,
}

#: Words that hold a word of the lists and mean nothing of the kind.
NEUTRAL = """
    danh sách; rải rác; bao giờ; bao nhiêu; trưởng thôn; trường hợp; trong trường hợp; đất nước; đường dây nóng; ủng
    hộ; hộ khẩu; cơ sở; trụ sở; sở hữu; sở tại; tình hình; tính mạng; thuộc diện; bước đường; con cháu; học hỏi; học
    tập kinh nghiệm
    """

#: Words after which a person says what is wanted: what stands near them weighs more than the story before.
WISHES = """
    đề nghị; đề ngị; kiến nghị; kiến ngị; mong; xin; yêu cầu; nhờ; cần; bao giờ; khi nào; sớm; giúp; hỏi; muốn; nên
    """
